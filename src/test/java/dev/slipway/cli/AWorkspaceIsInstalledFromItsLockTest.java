package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.IndexAnswer;
import dev.slipway.dependency.installed.RealEnvironment;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real uv and the real index. */
@Tag("slow")
class AWorkspaceIsInstalledFromItsLockTest {
    private static final String BUILD =
            "[build-system]\nrequires = [\"hatchling\"]\nbuild-backend = \"hatchling.build\"\n";

    @TempDir
    Path folder;

    @BeforeEach
    void twoProjectsThatBelongTogether() throws IOException {
        assumeTrue(
                Host.current().index().lookUp("tabulate") instanceof IndexAnswer.Found, "the index cannot be reached");
        write("pyproject.toml", BUILD + """
                [project]
                name = "tides"
                version = "1.0"
                requires-python = ">=3.9"
                dependencies = ["helper", "tabulate"]
                [tool.uv.sources]
                helper = { workspace = true }
                [tool.uv.workspace]
                members = ["packages/*"]
                """);
        write("src/tides/__init__.py", "import helper, tabulate\n");
        write("packages/helper/pyproject.toml", BUILD + """
                [project]
                name = "helper"
                version = "0.1"
                requires-python = ">=3.9"
                dependencies = ["colorama"]
                """);
        write("packages/helper/src/helper/__init__.py", "import colorama\n");
    }

    @Test
    void makingItsLockIsRefusedWithWhatToDo() throws IOException {
        var end = SlipwayProcess.run(folder, Map.of(), "lock", folder, "--format", "uv");

        assertThat(end.code()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(end.output())
                .contains("pyproject.toml:11: uv locks this project together with other folders")
                .contains("Run uv lock in the folder yourself");
        assertThat(folder.resolve("uv.lock")).doesNotExist();
    }

    @Test
    void theLockThatUvMadeIsInstalledWithItsMembers() throws Exception {
        RealEnvironment.engine("uv");
        SlipwayProcess.run(folder, Map.of(), "lock", folder, "--format", "pylock", "--engine", "uv");
        Files.deleteIfExists(folder.resolve("pylock.toml"));
        Path uv;
        try (Stream<Path> tools = Files.walk(SlipwayProcess.HOME.resolve("data/tools"))) {
            uv = tools.filter(file -> file.getFileName().toString().equals("uv") && Files.isRegularFile(file))
                    .findFirst()
                    .orElse(null);
        }
        assumeTrue(uv != null, "uv is not here");
        int exit = new ProcessBuilder(uv.toString(), "lock", "--quiet")
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();

        var end = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--engine", "uv");

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output()).contains("Install what uv.lock names, each file checked by its hash");
        int works = new ProcessBuilder(
                        folder.resolve(".venv/bin/python").toString(), "-c", "import helper, tabulate, colorama")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(works).isZero();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
