package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.TKClipboard;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Sample;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Headless platform drags nothing in from outside, so the events are made here, with what a file manager puts into them. */
class WhatIsDroppedIsOpenedTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    private Stages.Opened window;

    @BeforeEach
    void open() throws Exception {
        window = Stages.open(home);
        Stages.act(() -> window.desk().showStart());
        Stages.settle();
    }

    @AfterEach
    void leave() {
        window.leave();
    }

    @Test
    void aFolderOnTheStartScreenAndAnotherOnTheRailOfThatProject() throws Exception {
        Path first = sample("tide 表");
        Path second = sample("tide \"two\"");

        assertThat(drop(".drop", first)).isTrue();
        Stages.until(() -> isOpen(first), SOON);
        Stages.settle();

        assertThat(drop(".rail", second)).isTrue();
        Stages.until(() -> isOpen(second), SOON);
    }

    @Test
    void ofSeveralFoldersTheFirst() throws Exception {
        Path first = sample("one");
        Path second = sample("two");
        Path file = Files.writeString(home.resolve("readme.txt"), "");

        assertThat(drop(".brand", file, first, second)).isTrue();
        Stages.until(() -> isOpen(first), SOON);
    }

    @Test
    void aProfileWithItsChoices() throws Exception {
        Path project = sample("tide");
        Path profile = project.resolve("for windows.slipway.json");
        ProfileFile.fresh(profile).save(Profile.proposed().withArtifact("zip", Map.of()));

        assertThat(drop(".drop", profile)).isTrue();
        Stages.until(() -> isOpen(project), SOON);
        assertThat(Stages.onToolkit(() ->
                        window.session().profileProperty().get().artifacts().keySet()))
                .contains("zip");
    }

    @Test
    void anyOtherFileIsNotTaken() throws Exception {
        Path file = Files.writeString(home.resolve("data.csv"), "a,b\n");
        Path gone = home.resolve("gone");

        assertThat(drop(".drop", file)).isFalse();
        assertThat(drop(".drop", gone)).isFalse();
        assertThat(drop(".drop")).isFalse();
        Stages.settle();
        assertThat(Stages.onToolkit(() -> window.desk().session() == null)).isTrue();
    }

    private Path sample(String name) {
        Path folder = home.resolve(name);
        Sample.TIDE_TABLE.copyTo(folder);
        return folder;
    }

    private boolean isOpen(Path project) {
        return window.desk().wizard() != null && window.session().root().equals(project);
    }

    /** Over a node and let go; whether the window took it. */
    private boolean drop(String selector, Path... files) {
        return Stages.onToolkit(() -> {
            Node node = Objects.requireNonNull(window.desk().lookup(selector), selector);
            Dragboard board = board(List.of(files).stream().map(Path::toFile).toList());
            DragEvent over = event(DragEvent.DRAG_OVER, board);
            Event.fireEvent(node, over);
            if (!over.isAccepted()) {
                return false;
            }
            DragEvent dropped = event(DragEvent.DRAG_DROPPED, board);
            Event.fireEvent(node, dropped);
            return dropped.isDropCompleted();
        });
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 9, 9, 9, 9, TransferMode.COPY, null, null, null);
    }

    /** What the toolkit makes for a drag from outside. */
    private static Dragboard board(List<File> files) throws ReflectiveOperationException {
        Object clipboard = Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, arguments) -> answer(method.getName(), arguments == null ? null : arguments[0], files));
        var create = Dragboard.class.getDeclaredMethod("createDragboard", TKClipboard.class);
        create.setAccessible(true);
        return (Dragboard) create.invoke(null, clipboard);
    }

    private static @Nullable Object answer(String method, @Nullable Object format, List<File> files) {
        boolean any = !files.isEmpty();
        return switch (method) {
            case "getContentTypes" -> any ? Set.of(DataFormat.FILES) : Set.of();
            case "hasContent" -> any && format == DataFormat.FILES;
            case "getContent" -> any && format == DataFormat.FILES ? files : null;
            case "getTransferModes" -> Set.of(TransferMode.COPY, TransferMode.MOVE, TransferMode.LINK);
            default -> null;
        };
    }
}
