package dev.slipway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIsKeptForSpeedIsThereWholeTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new 数据".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    /** Names of caches that were made before stay what they are. */
    @Test
    void theNameTellsWhatItIsAbout() {
        assertThat(CacheFile.of(home, "abc", ".txt").path())
                .isEqualTo(home.resolve("ba7816bf8f01cfea414140de5dae2223.txt"));
    }

    @Test
    void theLastOneStaysAndNothingLiesBesideIt() throws IOException {
        Path folder = home.resolve("not there yet/索引");
        CacheFile file = CacheFile.of(folder, "https://index.example/simple/a/", ".json");

        assertThat(file.write(OLD)).isTrue();
        assertThat(file.write(NEW)).isTrue();

        assertThat(file.path()).hasBinaryContent(NEW);
        assertThat(names(folder)).containsExactly(file.path());
    }

    @Test
    void whatCannotBeKeptLeavesNothingBehind() throws IOException {
        CacheFile file = CacheFile.of(home, "a", ".txt");
        Files.createDirectories(file.path().resolve("in the way"));

        assertThat(file.write(NEW)).isFalse();

        assertThat(names(home)).containsExactly(file.path());
        assertThat(new CacheFile(Files.createFile(home.resolve("no folder")).resolve("b.txt")).write(NEW))
                .isFalse();
    }

    private static Stream<Path> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        }
    }
}
