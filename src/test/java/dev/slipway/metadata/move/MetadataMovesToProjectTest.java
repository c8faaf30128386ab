package dev.slipway.metadata.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.change.UndoHistory;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataMovesToProjectTest {
    @TempDir
    Path root;

    @Test
    void poetryKeepsCommentsAndWhatOnlyItCanSayAndGoesBackByteForByte() throws IOException {
        var before = """
                # our project
                [tool.poetry]
                name = "tides"
                version = "1.2.0"
                description = "Tide tables"
                authors = ["Zoë <zoe@example.org>"]
                license = "MIT"
                packages = [{ include = "tides", from = "src" }]  # keep me

                [tool.poetry.dependencies]
                python = "^3.9"
                # the array library
                numpy = "^1.22"  # not 2 yet
                pandas = { version = "~2.1", optional = true }
                sibling = { path = "../sibling" }
                fork = { git = "https://example.org/fork.git", rev = "abc" }

                [tool.poetry.extras]
                frames = ["pandas"]

                [tool.poetry.group.dev.dependencies]
                pytest = ">=7"

                [tool.black]
                line-length = 100 # mine
                """.replace("\n", "\r\n");
        file("pyproject.toml", before);

        var move = PyprojectMove.of(root, Map.of());
        UndoHistory.of(root).apply(move.changes());

        var text = Files.readString(root.resolve("pyproject.toml"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(text)
                .contains("# the array library", "\"numpy>=1.22,<2.0\",  # not 2 yet")
                .contains("packages = [{ include = \"tides\", from = \"src\" }]  # keep me")
                .contains("line-length = 100 # mine")
                .contains("sibling = { path = \"../sibling\" }");
        var metadata = MetadataReader.read(root).metadata();
        assertThat(metadata.name()).isEqualTo("tides");
        assertThat(metadata.requiresPython()).isEqualTo(">=3.9,<4.0");
        assertThat(metadata.dependencies())
                .containsExactly("numpy>=1.22,<2.0", "sibling", "fork @ git+https://example.org/fork.git@abc");
        assertThat(metadata.optionalDependencies()).isEqualTo(Map.of("frames", List.of("pandas>=2.1,<2.2")));
        assertThat(PyprojectFile.read(root.resolve("pyproject.toml")).document().strings("dependency-groups", "dev"))
                .containsExactly("pytest>=7");
        assertThat(metadata.license()).isEqualTo("MIT");

        UndoHistory.of(root).undo();
        assertThat(Files.readString(root.resolve("pyproject.toml"))).isEqualTo(before);
    }

    @Test
    void setupCfgGoesAndTheSettingsOfOtherToolsStay() throws IOException {
        file("README.md", "# R\n");
        file("pkg/__init__.py", "__version__ = '2.0'\n");
        file("setup.py", "from setuptools import setup\nsetup()\n");
        file("setup.cfg", """
                [metadata]
                name = pkg
                version = attr: pkg.__version__
                long_description = file: README.md
                license = BSD-3-Clause

                [options]
                packages = find:
                install_requires =
                    numpy>=1.22  # arrays
                    tomli; python_version<"3.11"

                [options.package_data]
                * = *.json

                [options.entry_points]
                console_scripts =
                    pkg = pkg:main

                # how we lint
                [flake8]
                max-line-length = 100
                """);

        var move = PyprojectMove.of(root, Map.of());
        UndoHistory.of(root).apply(move.changes());

        assertThat(root.resolve("setup.py")).doesNotExist();
        assertThat(Files.readString(root.resolve("setup.cfg")).strip())
                .isEqualTo("# how we lint\n[flake8]\nmax-line-length = 100");
        var document = PyprojectFile.read(root.resolve("pyproject.toml")).document();
        assertThat(document.text()).contains("\"numpy>=1.22\",  # arrays");
        assertThat(document.get("tool", "setuptools", "include-package-data")).isEqualTo(false);
        assertThat(document.get("tool", "setuptools", "packages", "find", "namespaces"))
                .isEqualTo(false);
        assertThat(document.string("tool", "setuptools", "dynamic", "version", "attr"))
                .contains("pkg.__version__");
        assertThat(document.strings("tool", "setuptools", "package-data", "*")).containsExactly("*.json");
        assertThat(document.string("project", "scripts", "pkg")).contains("pkg:main");
        assertThat(document.string("project", "readme")).contains("README.md");
    }

    @Test
    void whatOnlyAProgramCanSayStaysInSetupPy() throws IOException {
        file("setup.py", """
                from setuptools import Extension, setup

                wanted = ["numpy"]
                wanted.append("pandas")

                setup(
                    name="fast",
                    version="1.0",
                    install_requires=wanted,
                    ext_modules=[Extension("fast", ["fast.c"])],
                )
                """);

        var move = PyprojectMove.of(root, Map.of());
        UndoHistory.of(root).apply(move.changes());

        assertThat(move.asked()).containsOnlyKeys("dependencies");
        assertThat(Files.readString(root.resolve("setup.py")))
                .contains("ext_modules=[Extension", "install_requires=wanted")
                .doesNotContain("name=", "version=");
        assertThat(MetadataReader.read(root).metadata().dynamic()).containsExactly("dependencies");
    }

    @Test
    void aNameThatCannotBeKnownIsAskedAndNotGuessed() throws IOException {
        file("setup.py", "import os\nfrom setuptools import setup\nsetup(name=os.environ['NAME'], version='1')\n");

        assertThat(PyprojectMove.of(root, Map.of()).changes()).isEmpty();
        assertThat(PyprojectMove.of(root, Map.of()).asked()).containsOnlyKeys("name");
        assertThat(PyprojectMove.of(root, Map.of("name", "mine")).isReady()).isTrue();
    }

    @Test
    void oldFlitBecomesStandardAndFlitGoesOnReadingTheVersion() throws IOException {
        file("tool_.py", "\"\"\"A tool.\"\"\"\n__version__ = '1'\n");
        file("pyproject.toml", """
                [build-system]
                requires = ["flit_core >=2,<3"]
                build-backend = "flit_core.buildapi"

                [tool.flit.metadata]
                module = "tool_"
                dist-name = "tool"
                author = "Zoë"
                requires = ["requests"]
                dev-requires = ["pytest"]

                [tool.flit.scripts]
                tool = "tool_:main"
                """);

        UndoHistory.of(root).apply(PyprojectMove.of(root, Map.of()).changes());

        var metadata = MetadataReader.read(root).metadata();
        assertThat(metadata.name()).isEqualTo("tool");
        assertThat(metadata.dynamic()).containsExactly("version", "description");
        assertThat(metadata.optionalDependencies()).containsOnlyKeys("dev");
        assertThat(metadata.scripts()).isEqualTo(Map.of("tool", "tool_:main"));
    }

    @Test
    void nothingToMoveIsSaid() throws IOException {
        file("pyproject.toml", "[project]\nname = \"x\"\nversion = \"1\"\n");
        assertThatThrownBy(() -> PyprojectMove.of(root, Map.of()))
                .isInstanceOf(ShipException.class)
                .hasMessageContaining("already");
    }

    private void file(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
