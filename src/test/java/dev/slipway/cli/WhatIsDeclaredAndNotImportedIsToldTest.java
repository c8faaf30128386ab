package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool that only developers use is no need of the program. */
class WhatIsDeclaredAndNotImportedIsToldTest {
    @TempDir
    private Path root;

    @Test
    void withItsPlaceAndNotAsANeed() throws IOException {
        Files.writeString(root.resolve("app.py"), "import humanize\nprint(humanize.intcomma(1000))\n");
        Files.writeString(root.resolve("requirements.txt"), "humanize\n");
        Files.writeString(root.resolve("dev-requirements.txt"), "\nvulture>=1.0\n");

        String said = Console.run("scan", root).out();

        assertThat(said)
                .contains("  needs humanize, declared as humanize")
                .contains("  declares vulture>=1.0 (dev-requirements.txt:2); nothing here imports it")
                .doesNotContain("needs vulture");
    }
}
