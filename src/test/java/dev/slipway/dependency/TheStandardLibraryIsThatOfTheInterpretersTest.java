package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheStandardLibraryIsThatOfTheInterpretersTest {

    @ParameterizedTest
    @CsvSource({
        "json, 3.6, true",
        "os.path, 3.13, true",
        "distutils, 3.11, true",
        "distutils, 3.12, false",
        "tomllib, 3.10, false",
        "tomllib, 3.11.7, true",
        "dataclasses, 3.6, false",
        "dataclasses, 3.7, true",
        "cgi, 3.12, true",
        "cgi, 3.14, false",
        "compression, 3.14, true",
        "winreg, 3.9, true",
        "numpy, 3.10, false",
        "json, nonsense, true"
    })
    void modulesComeAndGo(String module, String python, boolean there) {
        assertThat(StandardLibrary.bundled().contains(module, python)).isEqualTo(there);
    }

    @Test
    void itHasEveryNameThatThePythonHereTells() throws Exception {
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            "-c",
                            "import sys; print('%d.%d' % sys.version_info[:2]);"
                                    + "print('\\n'.join(getattr(sys, 'stdlib_module_names', ())))")
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no Python here");
            return;
        }
        List<String> lines = Arrays.asList(
                new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r?\n"));
        python.waitFor();
        assumeTrue(lines.size() > 100, "the Python here does not tell its modules");

        assertThat(lines.subList(1, lines.size()))
                .allMatch(name -> StandardLibrary.bundled().contains(name, lines.getFirst()));
    }
}
