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
    void orAreOnTheMachineOfTheAuthor() throws IOException {
        Project project = new Folder(root)
                .with("app.py", """
                        import pandas as pd, joblib
                        DATA = "/mount/src/tides/data.parquet"
                        pd.read_parquet(DATA)
                        joblib.load(open(r"C:\\Users\\海\\Downloads\\scaler (1).pkl", "rb"))
                        pd.read_csv("/kaggle/input/tides/gone.csv")
                        open("/etc/hosts.txt")
                        open("/home/me/out.txt", "w")
                        """)
                .with("data.parquet", "1")
                .with("model/scaler (1).pkl", "N.")
                .scan();

        assertThat(project.problems().stream().filter(one -> one.message().contains("another machine")))
                .extracting(
                        dev.slipway.problem.Problem::place,
                        dev.slipway.problem.Problem::message,
                        problem -> java.util.Objects.requireNonNull(problem.remedy())
                                .text())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "app.py:3",
                                "The file /mount/src/tides/data.parquet that is read here lies on another machine.",
                                "Here it is data.parquet: name it relative to the file that reads it."),
                        org.assertj.core.groups.Tuple.tuple(
                                "app.py:4",
                                "The file C:\\Users\\海\\Downloads\\scaler (1).pkl that is read here lies on another machine.",
                                "Here it is model/scaler (1).pkl: name it relative to the file that reads it."),
                        org.assertj.core.groups.Tuple.tuple(
                                "app.py:5",
                                "The file /kaggle/input/tides/gone.csv that is read here lies on another machine.",
                                "Name the place relative to the file: Path(__file__).parent."));
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
