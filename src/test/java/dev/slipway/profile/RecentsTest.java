package dev.slipway.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentsTest {
    @TempDir
    private Path config;

    @Test
    void theLatestComesFirstAndOnce() {
        Recents recents = new Recents(config.resolve("not yet there"));
        recents.add(recent("/a"));
        recents.add(recent("/研究/b c"));
        recents.add(recent("/a"));

        assertThat(new Recents(config.resolve("not yet there")).list())
                .extracting(Recent::path)
                .isEqualTo(List.of(Path.of("/a"), Path.of("/研究/b c")));
    }

    @Test
    void aForgottenOneIsGone() {
        Recents recents = new Recents(config);
        recents.add(recent("/a"));
        recents.add(recent("/b"));

        recents.remove(Path.of("/b"));

        assertThat(recents.list()).extracting(Recent::path).containsExactly(Path.of("/a"));
    }

    @Test
    void oneThatMovedKeepsItsPlaceAndWhatCameOfItAndStandsThereOnce() {
        Recents recents = new Recents(config);
        recents.add(recent("/elsewhere/b"));
        recents.add(recent("/b"));
        recents.add(recent("/a"));

        recents.moved(Path.of("/b"), Path.of("/elsewhere/b"));
        recents.moved(Path.of("/a"), Path.of("/a"));
        recents.moved(Path.of("/never/seen"), Path.of("/c"));

        assertThat(recents.list()).extracting(Recent::path).containsExactly(Path.of("/a"), Path.of("/elsewhere/b"));
        assertThat(recents.list().getLast().result()).isEqualTo("Shipped wheel");
    }

    @Test
    void aBrokenFileMeansNoneAndIsReplaced() throws IOException {
        Files.writeString(config.resolve("recents.json"), "{\"projects\": [{\"path\": 1}, ");
        Recents recents = new Recents(config);

        assertThat(recents.list()).isEmpty();
        recents.add(recent("/a"));
        assertThat(recents.list()).hasSize(1);
    }

    private static Recent recent(String path) {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        return new Recent(Path.of(path), "name", "package", now, "Shipped wheel", false, now);
    }
}
