package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import dev.slipway.profile.Profile;
import dev.slipway.run.StepState;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.Host;
import dev.slipway.ship.ShipResult;
import dev.slipway.verify.ArchiveContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds that ask git find their repository, although only what goes along is built; what was held back does not count as deleted. */
@Tag("slow")
class VersionsComeFromGitTest {
    @TempDir
    private Path temp;

    @BeforeAll
    static void toolsAreThere() {
        assumeThat(Host.current().interpreters().usable())
                .as("a Python on this machine")
                .isNotEmpty();
        assumeThatCode(() -> new ProcessBuilder("git", "--version").start().waitFor())
                .as("git is there")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "setuptools setuptools-scm, setuptools.build_meta, [tool.setuptools_scm]",
        "hatchling hatch-vcs, hatchling.build, [tool.hatch.version]\\nsource = 'vcs'",
    })
    void aTagIsTheVersionAndWhatFollowsItIsTold(String requires, String backend, String table) throws Exception {
        Path folder = repository("my 项目");
        Files.writeString(
                folder.resolve("pyproject.toml"),
                "[build-system]\nrequires = ['" + requires.replace(" ", "', '") + "']\nbuild-backend = '" + backend
                        + "'\n[project]\nname = 'tides'\ndynamic = ['version']\nrequires-python = '>=3.8'\n"
                        + table.replace("\\n", "\n") + "\n");
        commit(folder, "v1.2.3");

        assertThat(made(folder)).isEqualTo("tides-1.2.3-py3-none-any.whl");
        assertThat(ArchiveContents.ofZip(folder.resolve("dist/tides-1.2.3-py3-none-any.whl")))
                .contains("tides/table.txt");
        assertThat(git(folder, "status", "--porcelain", "--untracked-files=no")).isEmpty();

        Files.writeString(folder.resolve("tides/__init__.py"), "LEVEL = 2\n");
        assertThat(made(folder)).startsWith("tides-1.2.4.dev0+").contains(".d20");

        commit(folder, "v1.3");
        assertThat(made(folder)).isEqualTo("tides-1.3-py3-none-any.whl");
        assertThat(ship(folder).steps())
                .filteredOn(step -> step.id().equals("wheel.build"))
                .allSatisfy(step -> assertThat(step.state()).isEqualTo(StepState.SKIPPED));

        git(folder, "tag", "-f", "v2.0");
        git(folder, "tag", "-d", "v1.3");
        assertThat(made(folder)).as("no file is another, the tag is").isEqualTo("tides-2.0-py3-none-any.whl");
    }

    /** The list that an sdist brings stands for the repository that it was made from. */
    @Test
    void anUnpackedSourceDistributionCarriesWhatItListsItself() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("tides-1.2.3"));
        write(
                folder,
                Map.of(
                        "pyproject.toml",
                        "[build-system]\nrequires = ['setuptools', 'setuptools-scm']\nbuild-backend = 'setuptools.build_meta'\n"
                                + "[project]\nname = 'tides'\ndynamic = ['version']\n[tool.setuptools]\npackages = ['tides']\n[tool.setuptools_scm]\n",
                        "PKG-INFO",
                        "Metadata-Version: 2.1\nName: tides\nVersion: 1.2.3\n",
                        "tides.egg-info/SOURCES.txt",
                        "pyproject.toml\ntides/__init__.py\ntides/table.txt\n",
                        "tides/__init__.py",
                        "import os\nTABLE = open(os.path.join(os.path.dirname(__file__), 'table.txt')).read()\n",
                        "tides/table.txt",
                        "1\n"));

        assertThat(made(folder)).isEqualTo("tides-1.2.3-py3-none-any.whl");
        assertThat(ArchiveContents.ofZip(folder.resolve("dist/tides-1.2.3-py3-none-any.whl")))
                .contains("tides/table.txt");
    }

    private Path repository(String name) throws Exception {
        Path folder = Files.createDirectories(temp.resolve(name));
        write(
                folder,
                Map.of(
                        "tides/__init__.py",
                        "import os\nTABLE = open(os.path.join(os.path.dirname(__file__), 'table.txt')).read()\n",
                        "tides/table.txt",
                        "1\n",
                        "notes.ipynb",
                        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"1\"], \"outputs\": [{\"text\": \"1\"}],"
                                + " \"execution_count\": 1, \"metadata\": {}}], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}\n",
                        "große datei.bin",
                        "nothing reads it",
                        ".env",
                        "TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345\n",
                        ".gitignore",
                        ".venv\n.slipway\ndist\nslipway.json\n"));
        git(folder, "init", "-q");
        return folder;
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    private static void commit(Path folder, String tag) throws Exception {
        git(folder, "add", "-A");
        git(folder, "commit", "-qm", tag);
        git(folder, "tag", tag);
    }

    private static ShipResult ship(Path folder) {
        return Shipped.once(folder, Profile.proposed().withArtifact("sdist", null));
    }

    private static String made(Path folder) {
        ShipResult made = ship(folder);
        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        return made.artifacts().stream()
                .map(ArtifactResult::path)
                .map(path -> String.valueOf(Objects.requireNonNull(path).getFileName()))
                .findFirst()
                .orElse("");
    }

    private static String git(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b.example"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
