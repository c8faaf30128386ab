package dev.slipway.metadata.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.change.UndoHistory;
import dev.slipway.problem.ShipException;
import dev.slipway.requirement.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheVersionIsRaisedWhereItLivesTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "1.4.2, MAJOR, 2.0.0",
        "1.4.2, MINOR, 1.5.0",
        "1.4.2, PATCH, 1.4.3",
        "1.4, PATCH, 1.4.1",
        "2.0.0rc1, MAJOR, 2.0.0",
        "1.4.3rc2, PATCH, 1.4.3",
        "1.4.2, PRE, 1.4.3rc1",
        "1.4.3a1, PRE, 1.4.3a2",
        "1.4.3rc1.dev2, PRE, 1.4.3rc1",
        "1.4.2, POST, 1.4.2.post1",
        "1.4.2.post1, POST, 1.4.2.post2",
        "1.4.2, DEV, 1.4.3.dev1",
        "1.4.3.dev1, DEV, 1.4.3.dev2",
        "1!1.0, MINOR, 1!1.1",
        "1.0+local, PATCH, 1.0.1"
    })
    void byPep440(String before, VersionBump bump, String after) {
        assertThat(bump.of(Version.parse(before))).hasToString(after);
    }

    @Test
    void whatComesOutIsAlwaysGreater() {
        for (var text : List.of(
                "0",
                "1.2",
                "1.2.3.4",
                "1a1",
                "1.0rc1.post2",
                "1.0rc1.post2.dev3",
                "1.0.dev0",
                "1.0.post0.dev0",
                "2!0.0.1b3.dev1")) {
            var version = Version.parse(text);
            for (var bump : VersionBump.values()) {
                assertThat(bump.of(version)).as(text + " " + bump).isGreaterThan(version);
            }
        }
    }

    @Test
    void aStaticVersionTakesTheCopyInThePackageAlong() throws IOException {
        file("pyproject.toml", "[project]\nname = 'tides' # n\nversion = '1.0.0' # here\n");
        file("src/tides/__init__.py", "# coding\r\n__version__ = \"1.0.0\"  # kept\r\n");
        file("tests/__init__.py", "__version__ = '1.0.0'\n");

        raise(VersionBump.MINOR);

        assertThat(Files.readString(root.resolve("pyproject.toml"))).contains("version = '1.1.0' # here");
        assertThat(Files.readString(root.resolve("src/tides/__init__.py")))
                .isEqualTo("# coding\r\n__version__ = \"1.1.0\"  # kept\r\n");
        assertThat(Files.readString(root.resolve("tests/__init__.py"))).contains("1.0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hatchling|hatchling.build|[tool.hatch.version]\\npath = 'src/tides/__init__.py'",
                "setuptools|setuptools.build_meta|[tool.setuptools.dynamic]\\nversion = {attr = 'tides.__version__'}",
                "flit_core|flit_core.buildapi|[tool.flit.module]\\nname = 'tides'",
                "pdm-backend|pdm.backend|[tool.pdm.version]\\nsource = 'file'\\npath = 'src/tides/__init__.py'"
            })
    void aVersionThatTheBuildReadsIsChangedWhereItIsRead(String requires, String backend, String table)
            throws IOException {
        file(
                "pyproject.toml",
                "[build-system]\nrequires = ['" + requires + "']\nbuild-backend = '" + backend
                        + "'\n[project]\nname = 'tides'\ndynamic = ['version']\n" + table.replace("\\n", "\n") + "\n");
        file("src/tides/__init__.py", "__version__ = '0.9'\n");

        raise(VersionBump.PATCH);

        assertThat(Files.readString(root.resolve("src/tides/__init__.py"))).isEqualTo("__version__ = '0.9.1'\n");
    }

    @Test
    void setupCfgAndSetupPyAndAFileOfItsOwn() throws IOException {
        file("setup.cfg", "[metadata]\nname = a\nversion = 1.0 \n");
        raise(VersionBump.MAJOR);
        assertThat(Files.readString(root.resolve("setup.cfg"))).contains("version = 2.0");
        file("setup.py", "from setuptools import setup\nV = '1.5'\nsetup(name='a', version=V)\n");
        raise(VersionBump.MINOR);
        assertThat(Files.readString(root.resolve("setup.py"))).contains("V = '1.6'", "version=V");
        Files.delete(root.resolve("setup.py"));
        file("setup.cfg", "[metadata]\nname = a\nversion = file: VERSION\n");
        file("VERSION", "3.1\n");
        raise(VersionBump.PATCH);
        assertThat(Files.readString(root.resolve("VERSION"))).isEqualTo("3.1.1\n");
    }

    @Test
    void theTagsOfARepositoryAreToldAndNotEdited() throws IOException {
        file("pyproject.toml", """
                [build-system]
                requires = ["hatchling", "hatch-vcs"]
                build-backend = "hatchling.build"
                [project]
                name = "a"
                dynamic = ["version"]
                [tool.hatch.version]
                source = "vcs"
                """);
        assertThatThrownBy(() -> VersionEdit.bump(root, VersionBump.MINOR))
                .isInstanceOf(ShipException.class)
                .hasMessageContaining("tags of the repository");
    }

    private void raise(VersionBump bump) {
        UndoHistory.of(root).apply(VersionEdit.bump(root, bump).changes());
    }

    private void file(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
