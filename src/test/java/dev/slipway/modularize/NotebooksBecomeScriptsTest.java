package dev.slipway.modularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.change.UndoHistory;
import dev.slipway.problem.ShipException;
import dev.slipway.project.ProjectScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebooksBecomeScriptsTest {
    @TempDir
    private Path temp;

    @Test
    void whatOnlyANotebookUnderstandsIsTranslatedOrCommented() {
        NotebookScript script = NotebookScript.of(
                "a.ipynb",
                List.of(
                        "%matplotlib inline\n!pip install pandas\nimport math",
                        "%%bash\nls -l\n",
                        "%%time\nx = math.sqrt(16)\nx",
                        "if x:\n    !echo hi\ntext = '''\n!not a command\n'''",
                        "files = !ls\ny = [1,\n %s]\n".formatted("2"),
                        "x?",
                        "%run other.py",
                        "%env KEY=value",
                        "plt.plot(x);",
                        "print(x)"));

        assertThat(script.text())
                .contains("# %matplotlib inline\n# !pip install pandas\nimport math")
                .contains("# %%bash\n# ls -l")
                .contains("x = math.sqrt(16)\ndisplay(x)")
                .contains("    pass  # !echo hi\ntext = '''\n!not a command\n'''")
                .contains("files = []  # files = !ls")
                .contains("# x?")
                .contains("runpy.run_path(\"other.py\"")
                .contains("os.environ[\"KEY\"] = \"value\"")
                .contains("plt.plot(x);\n")
                .contains("def display(*values):");
        assertThat(script.notes()).extracting(note -> note.message()).anyMatch(text -> text.contains("%%bash"));
    }

    @Test
    void aNotebookThatChangedSinceIsToldUntilItsPackageIsMadeAnew() throws Exception {
        Path notebook = temp.resolve("房价 analysis.ipynb");
        notebook(notebook, "python", "x = 3", "print(x)");
        UndoHistory history = UndoHistory.of(temp);
        history.apply(Modularizer.of(new ProjectScanner().scan(temp), "book", "房价 analysis.ipynb", file -> true)
                .changes());
        assertThat(NotebookOrigin.outdated(new ProjectScanner().scan(temp))).isEmpty();

        notebook(notebook, "python", "x = 3", "", "print(x)");
        assertThat(NotebookOrigin.outdated(new ProjectScanner().scan(temp)))
                .as("an empty cell is no code")
                .isEmpty();
        notebook(notebook, "python", "x = 5", "print(x)");
        assertThat(NotebookOrigin.outdated(new ProjectScanner().scan(temp)))
                .singleElement()
                .satisfies(told -> assertThat(told.message())
                        .isEqualTo("The notebook has changed since book/房价_analysis.py was made from it."));

        history.undo();
        history.apply(Modularizer.of(new ProjectScanner().scan(temp), "book", "房价 analysis.ipynb", file -> true)
                .changes());
        assertThat(NotebookOrigin.outdated(new ProjectScanner().scan(temp))).isEmpty();
        assertThat(temp.resolve("book/房价_analysis.py")).content().contains("x = 5");
    }

    @Test
    void aNotebookBecomesAPackageThatPrintsWhatItShowed() throws Exception {
        Path python = Trial.python("3.11");
        assumeTrue(python != null, "Python 3.11 by pyenv");
        notebook(
                temp.resolve("房价 analysis.ipynb"),
                "python",
                "import helpers\n%matplotlib inline",
                "rows = open('rows.txt').read().split()\nlen(rows)",
                "print(helpers.total(rows))\n'done'");
        Files.writeString(temp.resolve("helpers.py"), "def total(rows):\n    return sum(map(int, rows))\n");
        Files.writeString(temp.resolve("rows.txt"), "1 2 3");
        var before = Trial.tree(temp);

        Modularization done =
                Modularizer.of(new ProjectScanner().scan(temp), "book", "房价 analysis.ipynb", file -> true);
        UndoHistory history = UndoHistory.of(temp);
        history.apply(done.changes());
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Trial.Outcome outcome = Trial.run(python, elsewhere, temp, List.of("-m", "book"));

        assertThat(outcome.output()).as(outcome.errors() + done.notes()).isEqualTo("3\n6\n'done'\n");
        assertThat(temp.resolve("房价 analysis.ipynb")).exists();
        assertThat(temp.resolve("book/房价_analysis.py")).exists();
        history.undo();
        assertThat(Trial.tree(temp)).isEqualTo(before);
    }

    @Test
    void anotherLanguageAndBrokenFilesAreRefused() throws Exception {
        notebook(temp.resolve("r.ipynb"), "R", "x <- 1");
        Files.writeString(temp.resolve("broken.ipynb"), "{\"cells\": [");

        assertThatThrownBy(() -> NotebookScript.of("r.ipynb", temp.resolve("r.ipynb")))
                .isInstanceOf(ShipException.class)
                .hasMessageContaining("not written in Python");
        assertThatThrownBy(() -> NotebookScript.of("broken.ipynb", temp.resolve("broken.ipynb")))
                .isInstanceOf(ShipException.class)
                .hasMessageContaining("JSON is broken");
    }

    private static void notebook(Path file, String language, String... cells) throws Exception {
        var book = Map.of(
                "nbformat",
                4,
                "nbformat_minor",
                5,
                "metadata",
                Map.of("kernelspec", Map.of("language", language, "name", "k")),
                "cells",
                Arrays.stream(cells)
                        .map(cell ->
                                Map.of("cell_type", "code", "source", cell, "metadata", Map.of(), "outputs", List.of()))
                        .toList());
        Files.write(file, new ObjectMapper().writeValueAsBytes(book));
    }
}
