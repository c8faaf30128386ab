package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsThatStartPipAreKnownTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    import subprocess, sys | subprocess.check_call([sys.executable, "-m", "pip", "install", "x"]) | true
                    import subprocess, sys | subprocess.run([sys.executable, '-m',  'pip', 'install', 'x'])       | true
                    import os              | os.system("python -m pip install x")                                  | true
                    import os              | os.system("python -m pipx install x")                                 | false
                    import os              | print("-m")                                                           | false
                    import json            | print("python -m pip install x")                                      | false
                    import subprocess      | subprocess.run(["-m"                                                  | false
                    """)
    void byTheWordsThatTheyStartItWith(String imports, String call, boolean starts) throws IOException {
        Files.writeString(root.resolve("start.py"), imports + "\n\n" + call + "\n");

        Project project = new ProjectScanner().scan(root, ScanListener.SILENT);

        assertThat(project.calls().stream()
                        .filter(one -> one.name().equals(NamedCall.PIP))
                        .map(NamedCall::place)
                        .toList())
                .isEqualTo(starts ? List.of("start.py:3") : List.of());
    }

    @Test
    void atTheVeryEndOfAFile() throws IOException {
        Files.writeString(root.resolve("start.py"), "import os\nx = \"-m\",\"pip\"");

        assertThat(new ProjectScanner().scan(root, ScanListener.SILENT).calls())
                .extracting(NamedCall::name)
                .contains(NamedCall.PIP);
    }
}
