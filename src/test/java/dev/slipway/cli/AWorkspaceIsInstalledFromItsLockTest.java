package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.IndexAnswer;
import dev.slipway.dependency.installed.RealEnvironment;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void theLockIsTheOneThatUvWouldMake() throws Exception {
        Path uv = uv();
        write("packages/odd/pyproject.toml", """
                [build-system]
                requires = ["setuptools"]
                build-backend = "setuptools.build_meta"
                [project]
                name = "odd"
                requires-python = ">=3.9"
                dynamic = ["version", "dependencies"]
                [tool.setuptools.dynamic]
                version = { attr = "odd.__version__" }
                dependencies = { file = "needs.txt" }
                """);
        write("packages/odd/odd/__init__.py", "__version__ = '3'\n");
        write("packages/odd/needs.txt", "idna\n");
        write("packages/notes/read me.txt", "no project\n");
        write(
                "packages/plain 普通/pyproject.toml",
                "[project]\nname = 'plain'\nversion = '0'\nrequires-python = '>=3.9'\ndependencies = ['six']\n");
        List<String> before = files();

        var looked = SlipwayProcess.run(folder, Map.of(), "lock", folder, "--format", "uv", "--dry-run");
        assertThat(looked.code()).as(looked.output()).isZero();
        assertThat(looked.output())
                .contains("helper (packages/helper)", "odd (packages/odd)", "plain (packages/plain 普通)");
        assertThat(files()).as("no file of the user's is touched").isEqualTo(before);

        var made = SlipwayProcess.run(folder, Map.of(), "lock", folder, "--format", "uv");
        assertThat(made.code()).as(made.output()).isZero();
        // uv refuses a folder of its members that holds no project.
        Files.delete(folder.resolve("packages/notes/read me.txt"));
        Files.delete(folder.resolve("packages/notes"));
        assertThat(run(uv.toString(), "lock", "--check", "--quiet")).isZero();
        assertThat(Files.readString(folder.resolve("uv.lock"))).contains("idna", "six", "colorama", "tabulate");

        var member = SlipwayProcess.run(folder, Map.of(), "lock", folder.resolve("packages/helper"), "--format", "uv");
        assertThat(member.code()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(member.output()).contains("member of the uv workspace in " + folder);
    }

    @Test
    void aWorkspaceThatIsNoProjectIsLockedAndInstalledWithAllItsMembers() throws Exception {
        Path uv = uv();
        Files.delete(folder.resolve("src/tides/__init__.py"));
        write("pyproject.toml", "[tool.uv.workspace]\nmembers = ['packages/*']\nexclude = ['packages/old']\n");
        write("packages/old/pyproject.toml", "not [ read");

        var made = SlipwayProcess.run(folder, Map.of(), "lock", folder, "--format", "uv");
        assertThat(made.code()).as(made.output()).isZero();
        assertThat(run(uv.toString(), "lock", "--check", "--quiet")).isZero();

        var end = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--engine", "uv");
        assertThat(end.code()).as(end.output()).isZero();
        assertThat(run(folder.resolve(".venv/bin/python").toString(), "-c", "import helper, colorama"))
                .isZero();
    }

    @Test
    void theLockThatUvMadeIsInstalledWithItsMembers() throws Exception {
        assertThat(run(uv().toString(), "lock", "--quiet")).isZero();

        var end = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--engine", "uv");

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output()).contains("Install what uv.lock names, each file checked by its hash");
        assertThat(run(folder.resolve(".venv/bin/python").toString(), "-c", "import helper, tabulate, colorama"))
                .isZero();
    }

    /** The one that Slipway fetched. */
    /** The one on the search path, or that Slipway fetched. */
    private Path uv() {
        Path list = folder.resolve("requirements.txt");
        return Path.of(RealEnvironment.engine("uv")
                .installRequirements(folder.resolve(".venv"), list)
                .command()
                .getFirst());
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** All but what is Slipway's. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith(".slipway"))
                    .sorted()
                    .toList();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
