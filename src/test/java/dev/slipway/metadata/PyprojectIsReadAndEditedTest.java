package dev.slipway.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.change.Diff;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyprojectIsReadAndEditedTest {
    private static final String FILE = """
            [build-system]
            requires = ["hatchling"]
            build-backend = "hatchling.build"

            [project]
            name = "tide-table"
            version = "1.0.0"
            readme = {file = "README.md", content-type = "text/markdown"}
            license = {text = "MIT"}
            authors = [{ name = "Ann", email = "a@b.c" }]
            dependencies = [
                "tabulate>=0.9",  # draws the table
                "Foo_Bar; python_version < '3.9'",
            ]
            dynamic = ["classifiers"]

            [project.optional-dependencies]
            plot = ["matplotlib"]

            [project.scripts]
            tides = "tides.__main__:main"
            """;

    @TempDir
    Path root;

    @Test
    void everyFieldIsRead() {
        var metadata = file(FILE).metadata();
        assertThat(metadata.name()).isEqualTo("tide-table");
        assertThat(metadata.readme()).isEqualTo("README.md");
        assertThat(metadata.license()).isEqualTo("MIT");
        assertThat(metadata.authors()).containsExactly(new Person("Ann", "a@b.c"));
        assertThat(metadata.optionalDependencies()).containsEntry("plot", List.of("matplotlib"));
        assertThat(metadata.scripts()).containsEntry("tides", "tides.__main__:main");
        assertThat(metadata.dynamic()).containsExactly("classifiers");
        assertThat(metadata.source()).isEqualTo("pyproject.toml");
        assertThat(file(FILE).declared())
                .contains(
                        new DeclaredLine("pyproject.toml", 12, "tabulate>=0.9", ""),
                        new DeclaredLine("pyproject.toml", 18, "matplotlib", "plot"));
    }

    @Test
    void aRequirementOfTheSameNameIsReplacedInItsPlace() {
        assertThat(text(file(FILE).withDependency("Tabulate>=1")))
                .isEqualTo(FILE.replace("\"tabulate>=0.9\"", "\"Tabulate>=1\""));
        assertThat(text(file(FILE).withDependency("h5py>=3")))
                .isEqualTo(FILE.replace("'3.9'\",\n", "'3.9'\",\n    \"h5py>=3\",\n"));
        assertThat(text(file(FILE).withoutDependency("foo.bar")))
                .isEqualTo(FILE.replace("    \"Foo_Bar; python_version < '3.9'\",\n", ""));
        assertThat(text(file("[project]\r\nname = 'a'\r\n").withDependency("h5py")))
                .isEqualTo("[project]\r\nname = 'a'\r\ndependencies = [\"h5py\"]\r\n");
    }

    @Test
    void aFieldIsWrittenWhereTheSpecificationListsIt() {
        assertThat(text(file(FILE).withField(Field.DESCRIPTION, new FieldValue.Text("Prints"))))
                .isEqualTo(FILE.replace("\"1.0.0\"\n", "\"1.0.0\"\ndescription = \"Prints\"\n"));
        assertThat(text(file(FILE).withField(Field.LICENSE, new FieldValue.Text("MIT"))))
                .contains("license = \"MIT\"\n");
        assertThat(text(file(FILE).withField(Field.README, new FieldValue.Text("docs/README.md"))))
                .contains("readme = {file = \"docs/README.md\", content-type = \"text/markdown\"}");
        assertThat(text(file(FILE).withField(Field.SCRIPTS, new FieldValue.Pairs(Map.of()))))
                .doesNotContain("scripts");
        assertThat(text(file(FILE).withField(Field.CLASSIFIERS, new FieldValue.Items(List.of("Private :: No")))))
                .doesNotContain("dynamic");
    }

    @Test
    void whatTheBuildComputesIsNotOverwritten() {
        var dynamic = file("[project]\nname = 'a'\ndynamic = ['version']\n");
        assertThatThrownBy(() -> dynamic.withField(Field.VERSION, new FieldValue.Text("1")))
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().place()).isEqualTo("pyproject.toml:3"));
    }

    @Test
    void wrongTypesAreProblemsNotFailures() {
        var odd = file("[project]\nname = 1\ndependencies = 'numpy'\nauthors = ['me']\nurls = 3\nscripts = {a = 1}\n");
        assertThat(odd.problems())
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        assertThat(odd.metadata().name()).isEmpty();
        assertThat(file("project = 1\ntool = 2\nbuild-system = 3\n").problems()).isNotEmpty();
    }

    @Test
    void poetryIsReadAsPep508AndNotEdited() {
        var poetry = file("""
                [tool.poetry]
                name = "demo"
                version = "0.3"
                authors = ["Ann <a@b.c>"]
                [tool.poetry.dependencies]
                python = "^3.8"
                numpy = "^1.22.3"
                pandas = {version = "~1.4", extras = ["excel"], markers = "sys_platform == 'linux'"}
                zero = "^0.2.3"
                any = "*"
                exact = "1.2"
                spaced = ">= 1, < 2"
                plot = {version = ">=3", optional = true}
                git = {git = "https://x/y.git", tag = "v1"}
                [tool.poetry.extras]
                draw = ["plot"]
                """);
        assertThat(poetry.style()).isEqualTo(PyprojectFile.Style.POETRY);
        assertThat(poetry.metadata().requiresPython()).isEqualTo(">=3.8,<4.0");
        assertThat(poetry.metadata().dependencies())
                .containsExactly(
                        "numpy>=1.22.3,<2.0.0",
                        "pandas[excel]>=1.4,<1.5; sys_platform == 'linux'",
                        "zero>=0.2.3,<0.3.0",
                        "any",
                        "exact==1.2",
                        "spaced>=1,<2",
                        "git @ git+https://x/y.git@v1");
        assertThat(poetry.declared()).contains(new DeclaredLine("pyproject.toml", 13, "plot>=3", "draw"));
        assertThatThrownBy(() -> poetry.withDependency("a")).isInstanceOf(ShipException.class);
    }

    @Test
    void theEditorPicksTheFileThatHoldsTheMetadata() throws IOException {
        Files.writeString(root.resolve("pyproject.toml"), "[build-system]\nrequires = ['setuptools']\n");
        Files.writeString(root.resolve("setup.cfg"), "[metadata]\nname = a\n# mine\nversion = 1\n");
        var edits = new MetadataEdits(Map.of(Field.VERSION, new FieldValue.Text("2")), List.of("numpy"), List.of());
        var change = MetadataEditor.edit(root, edits, null).getFirst();
        assertThat(new String(Objects.requireNonNull(change.after()), UTF_8))
                .isEqualTo("[metadata]\nname = a\n# mine\nversion = 2\n\n[options]\ninstall_requires =\n    numpy\n");
        assertThat(Diff.unified(change, root)).startsWith("--- a/setup.cfg\n+++ b/setup.cfg\n");

        Files.writeString(root.resolve("pyproject.toml"), FILE);
        assertThat(MetadataEditor.edit(root, edits, null))
                .singleElement()
                .satisfies(one -> assertThat(one.file()).endsWith(Path.of("pyproject.toml")));
        assertThat(MetadataEditor.edit(
                        root, MetadataEdits.of(Map.of(Field.VERSION, new FieldValue.Text("1.0.0"))), null))
                .isEmpty();
    }

    @Test
    void bothFilesWithDifferentVersionsAreToldApart() throws IOException {
        Files.writeString(root.resolve("pyproject.toml"), FILE);
        Files.writeString(root.resolve("setup.cfg"), "[metadata]\nname = Tide.Table\nversion = 2\n");
        var found = MetadataReader.read(root);
        assertThat(found.metadata().version()).isEqualTo("1.0.0");
        assertThat(found.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("The version is 1.0.0 in pyproject.toml but 2 in setup.cfg."));
    }

    @Test
    void aBrokenFileIsAProblemAndTheOthersAreStillRead() throws IOException {
        Files.writeString(root.resolve("pyproject.toml"), "[project\n");
        Files.writeString(root.resolve("setup.cfg"), "[metadata]\nname = a\n");
        var found = MetadataReader.read(root);
        assertThat(found.metadata().name()).isEqualTo("a");
        assertThat(found.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("pyproject.toml:1:9"));
    }

    private static PyprojectFile file(String text) {
        return PyprojectFile.of(text.getBytes(UTF_8));
    }

    private static String text(PyprojectFile file) {
        return new String(file.bytes(), UTF_8);
    }
}
