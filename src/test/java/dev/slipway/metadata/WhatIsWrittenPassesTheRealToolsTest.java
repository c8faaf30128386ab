package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.UndoHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** validate-pyproject, the backends and twine on what the editor writes. */
@Tag("slow")
class WhatIsWrittenPassesTheRealToolsTest {
    @TempDir
    Path root;

    @Test
    void aSingleScriptWithItsDataIgnoredByGit() throws IOException {
        var tools = PackagingTools.installed();
        file("my report.py", "print(open('arrivals [1].csv').read())\n");
        file("arrivals [1].csv", "1,2\n");
        file("model.pickle", "x");
        file(".env", "SECRET=1\n");
        file("README.md", "# Report\n");
        file(".gitignore", "*.pickle\n*.csv\n");
        Files.createDirectory(root.resolve(".git"));
        write(
                new NewProject(
                        "my-report",
                        "0.1.0",
                        ">=3.9",
                        List.of("tabulate"),
                        new NewProject.Layout.Modules(List.of("my report.py")),
                        List.of("arrivals [1].csv", "model.pickle"),
                        List.of(".env"),
                        Map.of()),
                edits());

        assertThat(built(tools))
                .contains("my report.py", "arrivals [1].csv", "model.pickle")
                .doesNotContain(".env", ".gitignore");
    }

    @Test
    void aPackageInSrcWithASecretBesideIt() throws IOException {
        var tools = PackagingTools.installed();
        file("src/tides/__init__.py", "def main():\n    print('hello')\n");
        file("src/tides/data/a.json", "{}");
        file("src/tides/.env", "SECRET=1\n");
        file("README.md", "# Tides\n");
        write(
                new NewProject(
                        "Tide-Table",
                        "1.0",
                        "",
                        List.of("numpy>=1.22,<3", "pandas; python_version < '4'"),
                        new NewProject.Layout.SrcPackages(List.of("tides")),
                        List.of("src/tides/data/a.json"),
                        List.of("src/tides/.env"),
                        Map.of("tides", "tides:main")),
                edits());

        assertThat(built(tools))
                .contains("tides/__init__.py", "tides/data/a.json", "tide_table-1.0.dist-info/entry_points.txt")
                .doesNotContain("tides/.env");
    }

    @Test
    void aPackageInTheRootWithDataOutsideIt() throws IOException {
        var tools = PackagingTools.installed();
        file("regressor/__init__.py", "");
        file("models/model.pickle", "x");
        file("README.md", "# R\n");
        file("pyproject.toml", "[tool.black]\r\nline-length = 100 # mine\r\n");
        write(
                new NewProject(
                        "regressor",
                        "1.0",
                        ">=3.8",
                        List.of(),
                        new NewProject.Layout.Packages(List.of("regressor")),
                        List.of("models/model.pickle"),
                        List.of(),
                        Map.of()),
                edits());

        assertThat(Files.readString(root.resolve("pyproject.toml")))
                .startsWith("[tool.black]\r\nline-length = 100 # mine\r\n");
        assertThat(built(tools)).contains("regressor/__init__.py", "models/model.pickle");
    }

    @Test
    void theThreeFileKindOfSetuptoolsAfterEdits() throws IOException {
        var tools = PackagingTools.installed();
        file("regressor/__init__.py", "def main():\n    pass\n");
        file("regressor/data.json", "{}");
        file("README.md", "# R\n");
        file("MANIFEST.in", "include README.md\nrecursive-include regressor *.json\n");
        file(
                "pyproject.toml",
                "[build-system]\nrequires = ['setuptools>=77']\nbuild-backend = 'setuptools.build_meta'\n");
        file(
                "setup.cfg",
                "[metadata]\nname = old # not a comment\nversion = 0.1\n\n[options]\npackages = find:\n"
                        + "include_package_data = True\ninstall_requires =\n    numpy  \n");
        var fields = new LinkedHashMap<>(edits());
        fields.put(Field.NAME, new FieldValue.Text("mlm-demo"));
        fields.put(Field.VERSION, new FieldValue.Text("2.0"));
        fields.put(Field.REQUIRES_PYTHON, new FieldValue.Text(">=3.8"));
        fields.put(Field.SCRIPTS, new FieldValue.Pairs(Map.of("mlm", "regressor:main")));
        var changes = MetadataEditor.edit(root, new MetadataEdits(fields, List.of("h5py>=3"), List.of()), null);
        UndoHistory.of(root).apply(changes);

        assertThat(built(tools)).contains("regressor/data.json", "mlm_demo-2.0.dist-info/entry_points.txt");
    }

    private void write(NewProject project, Map<Field, FieldValue> fields) throws IOException {
        var changes = MetadataEditor.edit(root, MetadataEdits.of(fields), project);
        UndoHistory.of(root).apply(changes);
        assertThat(MetadataReader.read(root).problems()).isEmpty();
        assertThat(MetadataCheck.check(MetadataReader.read(root).metadata())).isEmpty();
    }

    private static Map<Field, FieldValue> edits() {
        var fields = new LinkedHashMap<Field, FieldValue>();
        fields.put(Field.DESCRIPTION, new FieldValue.Text("Says \"hello\" – to \\ you 你好"));
        fields.put(Field.README, new FieldValue.Text("README.md"));
        fields.put(Field.LICENSE, new FieldValue.Text("MIT OR Apache-2.0"));
        fields.put(
                Field.AUTHORS,
                new FieldValue.People(List.of(new Person("Zoë Müller", "zoe@example.org"), new Person("B", ""))));
        fields.put(Field.KEYWORDS, new FieldValue.Items(List.of("tides", "harbour")));
        fields.put(
                Field.CLASSIFIERS,
                new FieldValue.Items(
                        List.of("Programming Language :: Python :: 3", "Topic :: Scientific/Engineering")));
        fields.put(Field.URLS, new FieldValue.Pairs(Map.of("Source Code", "https://example.org/x")));
        return fields;
    }

    /** The names in the wheel that comes of the source distribution, after validate-pyproject and twine had their say. */
    private List<String> built(PackagingTools tools) throws IOException {
        var valid = tools.python(root, "-m", "validate_pyproject", "pyproject.toml");
        assertThat(valid.code()).as(valid.output()).isZero();
        var build = tools.python(root, "-m", "build", "--no-isolation", "--outdir", "dist", ".");
        assertThat(build.code()).as(build.output()).isZero();
        List<Path> files;
        try (var found = Files.list(root.resolve("dist"))) {
            files = found.toList();
        }
        assertThat(files).hasSize(2);
        for (var file : files) {
            var twine = tools.python(root, "-m", "twine", "check", "--strict", file.toString());
            assertThat(twine.code()).as(twine.output()).isZero();
        }
        var wheel = files.stream()
                .filter(file -> file.toString().endsWith(".whl"))
                .findFirst()
                .orElseThrow();
        var names = tools.python(
                root,
                "-c",
                "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))",
                wheel.toString());
        return names.output().lines().toList();
    }

    private void file(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
