package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnePythonIsAskedForTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        ".python-version, 3.10.4, 3.10",
        ".python-version, '\uFEFF3.9\r\n', 3.9",
        "runtime.txt, python-3.8.18, 3.8",
        "environment.yml, 'dependencies:\n  - python=3.10\n', 3.10",
        "environment.yml, 'dependencies:\n  - python==3.9.7\n', 3.9",
        "Pipfile, '[requires]\npython_version = \"3.11\"\n', 3.11",
        "Pipfile, '[requires]\npython_full_version = \"3.11.4\"\n', 3.11",
    })
    void aVersionOrASeriesIsAPin(String file, String text, String minor) throws IOException {
        Files.writeString(folder.resolve(file), text);

        assertThat(PythonPin.in(folder)).contains(new PythonPin(file, minor));
    }

    @ParameterizedTest
    @CsvSource({
        ".python-version, system",
        ".python-version, ''",
        "runtime.txt, 'Install with pip'",
        "environment.yml, 'dependencies:\n  - python>=3.8\n'",
        "Pipfile, '[packages]\nrequests = \"*\"\n'",
    })
    void whatIsNotIsNone(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);

        assertThat(PythonPin.in(folder)).isEmpty();
    }

    @Test
    void nothingIsAskedForWhereNothingSaysSo() {
        assertThat(PythonPin.in(folder)).isEmpty();
    }
}
