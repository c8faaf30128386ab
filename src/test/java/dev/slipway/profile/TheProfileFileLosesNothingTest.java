package dev.slipway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheProfileFileLosesNothingTest {
    @TempDir
    private Path folder;

    @Test
    void everyChoiceComesBack() {
        Profile chosen = new Profile(
                "my app",
                "script",
                "报告.py",
                List.of("--day", "2026-05-01", ""),
                Map.of("data/raw.csv", Profile.DataChoice.HOLD),
                Map.of("version", "1.2.0"),
                List.of("numpy>=1.22"),
                List.of("sklearn"),
                "3.10",
                "pip",
                Map.of("wheel", Map.of("tag", "x")),
                "out/今天",
                new Agreed("requirements", "osv", Agreed.KEEP, List.of("tide at ...", ""), List.of("win_amd64")));
        Path file = folder.resolve("a folder").resolve("slipway.json");

        ProfileFile.fresh(file).save(chosen);

        assertThat(ProfileFile.open(file).profile()).isEqualTo(chosen);
    }

    @Test
    void fieldsOfOthersAreKept() throws IOException {
        Path file = write("{\"version\": 1, \"colour\": {\"x\": [1, 2]}, \"python\": \"3.9\"}");

        ProfileFile opened = ProfileFile.open(file);
        opened.save(opened.profile().withPython("3.10"));

        var tree = new ObjectMapper().readTree(Files.readAllBytes(file));
        assertThat(tree.path("colour").toString()).isEqualTo("{\"x\":[1,2]}");
        assertThat(tree.path("python").asText()).isEqualTo("3.10");
        assertThat(tree.path("writtenBy").asText()).startsWith("slipway ");
    }

    @Test
    void aNewerVersionIsRefusedAndLeftAsItIs() throws IOException {
        String newer = "{\"version\": 99, \"writtenBy\": \"slipway 9.0.0\"}";
        Path file = write(newer);

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> ProfileFile.open(file))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ShipException.Kind.BAD_INPUT))
                .withMessageContaining("version 99, written by slipway 9.0.0");
        assertThat(file).hasContent(newer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": 1,\\n \"python\": }          | 2",
                "{\"version\": 1, \"version\": 1}           | 1",
                "                                           | 1",
                "[1]                                        | 1"
            })
    void brokenJsonIsNamedWithItsLine(String text, int line) throws IOException {
        Path file = write(text == null ? "" : text.replace("\\n", "\n"));

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> ProfileFile.open(file).profile())
                .satisfies(e -> {
                    assertThat(e.problem().file()).isEqualTo(file.toString());
                    assertThat(e.problem().line()).isEqualTo(line);
                    assertThat(e.problem().remedy()).isNotNull();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"output\": \"../elsewhere\"   | output",
                "\"output\": \"/tmp\"           | output",
                "\"output\": \"C:\\\\\\\\out\"  | output",
                "\"python\": 3.10               | python",
                "\"arguments\": \"a b\"         | arguments",
                "\"artifacts\": [\"wheel\"]     | artifacts",
                "\"data\": {\"a\": \"maybe\"}   | data.a"
            })
    void aFieldThatCannotBeIsNamed(String field, String name) throws IOException {
        Path file = write("{\"version\": 1, " + field.replace("\\\\\\\\", "\\\\") + "}");

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> ProfileFile.open(file).profile())
                .withMessageContaining("\"" + name + "\"");
    }

    @Test
    void whatAnotherProgramWroteMeanwhileIsNotOverwritten() throws IOException {
        Path file = write("{\"version\": 1}");
        ProfileFile opened = ProfileFile.open(file);
        Files.writeString(file, "{\"version\": 1, \"python\": \"3.12\"}");

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> opened.save(opened.profile().withPython("3.9")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ShipException.Kind.FAILED));
        assertThat(ProfileFile.open(file).profile().python()).isEqualTo("3.12");
    }

    private Path write(String text) throws IOException {
        Path file = folder.resolve("slipway.json");
        Files.writeString(file, text);
        return file;
    }
}
