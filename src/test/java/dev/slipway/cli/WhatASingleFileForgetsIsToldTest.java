package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatASingleFileForgetsIsToldTest {
    private static final String BESIDE = "The program may keep a database beside its code.";

    @TempDir
    private Path folder;

    @BeforeEach
    void thereIsAPython() {
        assumeTrue(!Host.current().interpreters().usable().isEmpty(), "no Python is on this machine");
    }

    @Test
    void aDatabaseThatIsMadeBesideTheCodeIsMeantToBeFoundAgain() throws IOException {
        script("pathlib.Path(__file__).parent / 'notes.db'");

        assertThat(plan()).contains("warning: notes.py:2: " + BESIDE).contains("-> Make it a folder");

        Files.writeString(
                folder.resolve("slipway.json"),
                "{\"version\": 1, \"artifacts\": {\"executable\": {\"form\": \"one-folder\"}}}");
        assertThat(plan()).doesNotContain(BESIDE);
    }

    @Test
    void oneInTheFolderItIsCalledFromLastsAnyway() throws IOException {
        script("'notes.db'");

        assertThat(plan()).doesNotContain(BESIDE);
    }

    @Test
    void oneThatGoesAlongIsKeptWithTheUser() throws IOException {
        script("pathlib.Path(__file__).parent / 'notes.db'");
        Files.writeString(folder.resolve("notes.db"), "SQLite format 3\0");

        assertThat(plan()).doesNotContain(BESIDE).contains("notes.db is a database and goes along.");
    }

    private void script(String database) throws IOException {
        Files.writeString(
                folder.resolve("notes.py"),
                "import pathlib\nimport sqlite3\n\n\ndef main():\n    db = sqlite3.connect(" + database
                        + ")\n    print(db)\n\n\nif __name__ == '__main__':\n    main()\n");
    }

    private String plan() {
        Console console = Console.run("plan", folder, "--only", "exe");
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out() + console.err();
    }
}
