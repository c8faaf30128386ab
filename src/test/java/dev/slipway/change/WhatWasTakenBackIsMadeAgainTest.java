package dev.slipway.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatWasTakenBackIsMadeAgainTest {
    @TempDir
    Path root;

    private Path first;
    private Path second;
    private UndoHistory history;

    @BeforeEach
    void twoEdits() throws IOException {
        first = root.resolve("数据 one.toml");
        second = root.resolve("sub/two.txt");
        history = UndoHistory.of(root);
        Files.writeString(first, "a\r\n");
        history.apply(List.of(FileChange.to(first, bytes("b\r\n"), "Edit one")));
        history.apply(
                List.of(FileChange.to(first, null, "Move it"), FileChange.create(second, bytes("new\n"), "Move it")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void inTheOrderInWhichItWasMadeByteForByte() throws IOException {
        history.undo();
        history.undo();
        assertThat(Files.readString(first)).isEqualTo("a\r\n");
        assertThat(second).doesNotExist();

        assertThat(history.redo())
                .hasValueSatisfying(entry -> assertThat(entry.title()).isEqualTo("Edit one"));
        assertThat(Files.readString(first)).isEqualTo("b\r\n");
        assertThat(history.redo())
                .hasValueSatisfying(entry -> assertThat(entry.title()).isEqualTo("Move it"));
        assertThat(first).doesNotExist();
        assertThat(Files.readString(second)).isEqualTo("new\n");
        assertThat(history.redo()).isEmpty();
        assertThat(history.canRedo()).isFalse();

        history.undo();
        assertThat(Files.readString(first)).isEqualTo("b\r\n");
    }

    @Test
    void notOverWhatSomebodyElseWroteSince() throws IOException {
        history.undo();
        Files.writeString(first, "mine");

        assertThatThrownBy(history::redo).isInstanceOf(ShipException.class);
        assertThat(Files.readString(first)).isEqualTo("mine");
        assertThat(second).doesNotExist();
    }

    @Test
    void notAfterAnotherEdit() {
        history.undo();
        history.apply(List.of(FileChange.to(first, bytes("c"), "Edit it again")));

        assertThat(history.canRedo()).isFalse();
        assertThat(history.redo()).isEmpty();
    }
}
