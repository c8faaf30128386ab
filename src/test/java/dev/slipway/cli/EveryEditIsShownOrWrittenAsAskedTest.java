package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Nobody has to know which command writes by itself: the same two words hold for all of them. */
class EveryEditIsShownOrWrittenAsAskedTest {
    private static final String NOTEBOOK = """
            {"cells": [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null, "source": ["print('here')"]}],
             "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aProject() throws IOException {
        Files.writeString(folder.resolve("pyproject.toml"), "[project]\nname = \"tides\"\nversion = \"1.0\"\n");
        Files.writeString(folder.resolve("tides.py"), "print('here')\n");
        Files.writeString(folder.resolve("look.ipynb"), NOTEBOOK);
    }

    @Test
    void whoUnderstandsOneWordUnderstandsTheOther() {
        List<String> unlike = new ArrayList<>();
        List<String> like = new ArrayList<>();
        var factory = new SlipwayCommand.Commands(Terminal.ofThisProcess());
        for (Class<?> command :
                SlipwayCommand.class.getAnnotation(CommandLine.Command.class).subcommands()) {
            collect(new CommandLine(command, factory), like, unlike);
        }

        assertThat(unlike).isEmpty();
        assertThat(like).contains("lock", "version", "modularize", "pipenv", "add", "upgrade", "duplicate", "export");
    }

    private static void collect(CommandLine command, List<String> like, List<String> unlike) {
        var options = command.getCommandSpec().optionsMap();
        if (options.containsKey("--dry-run") != options.containsKey("--write")) {
            unlike.add(command.getCommandName());
        } else if (options.containsKey("--dry-run")) {
            like.add(command.getCommandName());
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, like, unlike));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version FOLDER minor",
                "license FOLDER MIT",
                "packages FOLDER add numpy",
                "notebook FOLDER/look.ipynb"
            })
    void nothingIsWrittenWhereItIsOnlyShown(String command) throws IOException {
        String before = files();

        Console shown = run(command + " --dry-run");

        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("+++");
        assertThat(files()).isEqualTo(before);

        Console written = run(command + " --write");

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(files()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version FOLDER minor",
                "modularize FOLDER",
                "packages FOLDER add numpy",
                "packages FOLDER upgrade"
            })
    void bothAtOnceAreRefused(String command) throws IOException {
        String before = files();

        Console refused = run(command + " --dry-run --write");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(refused.err()).contains("--dry-run").contains("mutually exclusive");
        assertThat(files()).isEqualTo(before);
    }

    private Console run(String command) {
        List<Object> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(word.replace("FOLDER", folder.toString()));
        }
        return Console.run(words.toArray());
    }

    /** All files besides Slipway's own, with what they hold. */
    private String files() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.startsWith(folder.resolve(".slipway"))) {
                    text.append(file).append('\n').append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
