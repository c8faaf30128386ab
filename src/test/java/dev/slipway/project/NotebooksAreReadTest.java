package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebooksAreReadTest {
    @TempDir
    Path root;

    @Test
    void linesOfTheirOwnAreUnderstood() throws IOException {
        Project project = scan(
                "python",
                "%matplotlib inline\nimport a\n!pip install -q \"pandas>=2\" openpyxl -r requirements.txt && echo it's done\n",
                "%%time\nimport b\nif x:\n    %pip install seaborn\n    import c",
                "%%bash\nimport no\npip install -U xgboost\n",
                "df?\nfiles = !ls\n%conda install -c conda-forge numpy=1.26\nfrom d import e  # 100%\nx = 7 %2\n",
                "%time import f\n!{sys.executable} -m pip install git+https://x/y.git#egg=y\nimport g");

        assertThat(project.imports())
                .extracting(use -> use.line() + " " + use.module())
                .containsExactly("2 a", "6 b", "9 c", "17 d", "20 f", "22 g");
        assertThat(project.installs())
                .extracting(line -> line.line() + " " + line.requirement())
                .containsExactly(
                        "3 pandas>=2",
                        "3 openpyxl",
                        "8 seaborn",
                        "12 xgboost",
                        "16 numpy==1.26",
                        "21 git+https://x/y.git#egg=y");
    }

    @Test
    void otherKernelsAreLeftOut() throws IOException {
        assertThat(scan("R", "import a").kind()).isEqualTo(ProjectKind.EMPTY);
    }

    @Test
    void brokenOnesAreToldAsProblems() throws IOException {
        Project project = new Folder(root)
                .with("a.py", "import a\n")
                .with("bad.ipynb", "{\"cells\": [")
                .scan();

        assertThat(project.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("bad.ipynb"));
    }

    private Project scan(String language, String... cells) throws IOException {
        Map<String, Object> notebook = Map.of(
                "nbformat", 4,
                "metadata", Map.of("kernelspec", Map.of("language", language, "name", "x")),
                "cells",
                        List.of(cells).stream()
                                .map(cell -> Map.of(
                                        "cell_type",
                                        "code",
                                        "outputs",
                                        List.of(Map.of("text", "import no")),
                                        "source",
                                        cell))
                                .toList());
        return new Folder(root)
                .with("n.ipynb", new ObjectMapper().writeValueAsString(notebook))
                .scan();
    }
}
