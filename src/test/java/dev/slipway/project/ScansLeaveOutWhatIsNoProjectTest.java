package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScansLeaveOutWhatIsNoProjectTest {
    @TempDir
    Path root;

    @Test
    void environmentsCachesAndWhatGitIgnores() throws IOException {
        Project project = new Folder(root)
                .with("main.py", "import a\n")
                .with("odd name/pyvenv.cfg", "")
                .with("odd name/lib/b.py", "import b\n")
                .with("conda/conda-meta/history", "")
                .with("conda/lib/c.py", "import c\n")
                .with("node_modules/d.py", "import d\n")
                .with("__pycache__/e.py", "import e\n")
                .with(".slipway/f.py", "import f\n")
                .with("build/lib/g.py", "import g\n")
                .with("pkg/build/__init__.py", "import kept\n")
                .with(".gitignore", "/ignored/\n*.tmp.py\n")
                .with("ignored/h.py", "import h\n")
                .with("x.tmp.py", "import i\n")
                .with("sub/.gitignore", "*.py\n!keep.py\n")
                .with("sub/j.py", "import j\n")
                .with("sub/keep.py", "import k\n")
                .scan();

        assertThat(project.imports()).extracting(ImportUse::module).containsExactly("a", "kept", "k");
        assertThat(project.sources()).containsExactly("main.py", "pkg/build/__init__.py", "sub/keep.py");
        assertThat(project.counts().skippedFolders()).isEqualTo(7);
    }

    @Test
    void linksInCirclesAndOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        new Folder(root).with("a/main.py", "import a\n");
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createSymbolicLink(root.resolve("a/self"), Path.of("self"));
        Files.createSymbolicLink(root.resolve("a/gone.csv"), Path.of("/no/such/file"));
        Files.createSymbolicLink(root.resolve("a/out"), elsewhere);

        Project project = new Folder(root).scan();

        assertThat(project.sources()).containsExactly("a/main.py");
        assertThat(project.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("a/out"));
    }

    @Test
    void foldersThatAreNone() throws IOException {
        Path file = Files.writeString(root.resolve("x.py"), "");
        Path home = Files.createDirectories(root.resolve("people/me"));
        ProjectScanner scanner = new ProjectScanner(home, null);

        assertThat(refusal(scanner, root.resolve("none"))).startsWith("There is no folder ");
        assertThat(refusal(scanner, file)).endsWith("x.py is a file.");
        assertThat(refusal(scanner, home)).endsWith(" is your home directory.");
        assertThat(refusal(scanner, home.resolve("../me"))).endsWith(" is your home directory.");
        assertThat(refusal(scanner, root.resolve("people"))).endsWith(" holds your home directory.");
        assertThat(refusal(scanner, Path.of("/"))).endsWith(" is a whole drive.");
    }

    @Test
    void cancelledScansEndAsSuch() throws IOException {
        new Folder(root).with("main.py", "import a\n");
        ScanListener impatient = new ScanListener() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new ProjectScanner().scan(root, impatient))
                .isInstanceOfSatisfying(
                        ShipException.class, end -> assertThat(end.kind()).isEqualTo(ShipException.Kind.CANCELLED));
    }

    @Test
    @Tag("slow")
    void aHundredThousandDataFilesAreFewRows() throws IOException {
        Folder folder = new Folder(root).with("main.py", "open('data/7/7.csv')\n");
        for (int i = 0; i < 100_000; i++) {
            folder.with("data/" + i % 100 + "/" + i + ".csv", "1");
        }

        Project project = folder.scan();

        assertThat(project.counts().otherFiles()).isEqualTo(100_000);
        assertThat(project.dataFiles()).hasSizeBetween(100, 1200);
        assertThat(project.dataFiles())
                .filteredOn(row -> row.decision() == Decision.INCLUDE)
                .extracting(DataFile::path)
                .containsExactly("data/7/7.csv");
    }

    private static String refusal(ProjectScanner scanner, Path folder) {
        try {
            scanner.scan(folder);
        } catch (ShipException e) {
            assertThat(e.kind()).isEqualTo(ShipException.Kind.BAD_ARGUMENT);
            return e.problem().message();
        }
        throw new AssertionError(folder + " was scanned");
    }
}
