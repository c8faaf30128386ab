package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesThatAreNotThereAreToldTest {
    @TempDir
    Path root;

    @Test
    void aPointerOfGitLfsIsNotTheFile() throws IOException {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 4173\n";
        Project project = new Folder(root)
                .with("app.py", "import joblib\njoblib.load('model.pkl')\n")
                .with("model.pkl", pointer)
                .with("unused.csv", pointer)
                .with("pages/more.py", pointer)
                .scan();

        assertThat(project.problems().stream().filter(one -> one.message().contains("Git LFS")))
                .extracting(dev.slipway.problem.Problem::file)
                .containsExactly("pages/more.py", "model.pkl");
    }

    @Test
    void withThePlaceThatReadsThem() throws IOException {
        Project project = new Folder(root)
                .with("app.py", """
                        import pandas as pd, json
                        pd.read_csv("data/gone.csv")
                        json.load(open("made.json"))
                        open("made.json", "w")
                        open("/etc/hosts.txt")
                        pd.read_csv("https://example.org/a.csv")
                        pd.read_csv(f"{x}/b.csv")
                        open(name)
                        """)
                .with("tests/test_app.py", "open('absent.txt')\n")
                .scan();

        assertThat(project.problems().stream().filter(one -> one.message().contains("not in the folder")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("app.py:2");
                    assertThat(problem.message()).contains("data/gone.csv");
                });
    }

    @Test
    void unlessOnlyGitLeavesThemOut() throws IOException {
        Project project = new Folder(root)
                .with("src/app.py", "import pickle\npickle.load(open('models/m.pkl', 'rb'))\nopen('.env.txt')\n")
                .with(".gitignore", "*.pkl\nmodels/\n")
                .with("src/models/m.pkl", "N.")
                .scan();

        assertThat(project.dataFiles())
                .filteredOn(row -> row.path().equals("src/models/m.pkl"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.decision()).isEqualTo(Decision.INCLUDE);
                    assertThat(row.reason()).isEqualTo("read in src/app.py:2, though git leaves it out");
                });
    }
}
