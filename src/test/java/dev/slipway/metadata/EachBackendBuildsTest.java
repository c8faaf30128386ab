package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.UndoHistory;
import dev.slipway.metadata.move.BackendMove;
import dev.slipway.metadata.version.VersionBump;
import dev.slipway.metadata.version.VersionEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every backend that can be chosen, on a package with data and a secret; then raised to the next version and built again. */
@Tag("slow")
class EachBackendBuildsTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aNewProject(Backend backend) throws IOException {
        var tools = PackagingTools.installed();
        sources();
        var changes =
                MetadataEditor.edit(root, MetadataEdits.of(fields()), project().with(backend));
        UndoHistory.of(root).apply(changes);

        builds(tools, "1.0");
        UndoHistory.of(root).apply(VersionEdit.bump(root, VersionBump.MINOR).changes());
        assertThat(Files.readString(root.resolve("src/tides/__init__.py"))).contains("__version__ = '1.1'");
        builds(tools, "1.1");
    }

    @ParameterizedTest
    @EnumSource(value = Backend.class, names = "HATCHLING", mode = EnumSource.Mode.EXCLUDE)
    void aProjectThatHadAnother(Backend backend) throws IOException {
        var tools = PackagingTools.installed();
        sources();
        UndoHistory.of(root).apply(MetadataEditor.edit(root, MetadataEdits.of(fields()), project()));
        UndoHistory.of(root)
                .apply(List.of(BackendMove.of(root, project().with(backend)).orElseThrow()));

        assertThat(Files.readString(root.resolve("pyproject.toml"))).doesNotContain("hatch");
        builds(tools, "1.0");
    }

    private static NewProject project() {
        return new NewProject(
                "tide-table",
                "1.0",
                ">=3.9",
                List.of("tomli; python_version < '3.11'"),
                new NewProject.Layout.SrcPackages(List.of("tides")),
                List.of("src/tides/data/a.json", "src/tides/model.pickle"),
                List.of("src/tides/.env"),
                Map.of("tides", "tides:main"));
    }

    private static Map<Field, FieldValue> fields() {
        return Map.of(
                Field.DESCRIPTION,
                new FieldValue.Text("Tide tables"),
                Field.README,
                new FieldValue.Text("README.md"),
                Field.LICENSE,
                new FieldValue.Text("MIT"));
    }

    private void sources() throws IOException {
        file("README.md", "# Tides\n");
        file("src/tides/__init__.py", "\"\"\"Tides.\"\"\"\n__version__ = '1.0'\ndef main():\n    print(__version__)\n");
        file("src/tides/data/a.json", "{}");
        file("src/tides/model.pickle", "x");
        file("src/tides/.env", "SECRET=1\n");
    }

    private void builds(PackagingTools tools, String version) throws IOException {
        var valid = tools.python(root, "-m", "validate_pyproject", "pyproject.toml");
        assertThat(valid.code()).as(valid.output()).isZero();
        var build = tools.python(root, "-m", "build", "--no-isolation", "--outdir", "dist-" + version, ".");
        assertThat(build.code()).as(build.output()).isZero();
        Path wheel;
        try (var found = Files.list(root.resolve("dist-" + version))) {
            wheel = found.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(String.valueOf(wheel.getFileName())).startsWith("tide_table-" + version);
        var twine = tools.python(root, "-m", "twine", "check", "--strict", wheel.toString());
        assertThat(twine.code()).as(twine.output()).isZero();
        var names = tools.python(
                root,
                "-c",
                "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))",
                wheel.toString());
        assertThat(names.output().lines())
                .contains("tides/__init__.py", "tides/data/a.json", "tides/model.pickle")
                .doesNotContain("tides/.env");
    }

    private void file(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
