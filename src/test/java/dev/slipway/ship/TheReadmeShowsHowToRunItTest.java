package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheReadmeShowsHowToRunItTest {
    private static final EntryPoint MODULE =
            new EntryPoint(EntryKind.MODULE, "regressor", "regressor/__main__.py", 1, "", 1);
    private static final EntryPoint SCRIPT = new EntryPoint(EntryKind.SCRIPT, "tools/报告.py", "tools/报告.py", 1, "", 1);

    @TempDir
    private Path root;

    @Test
    void anExampleInACodeBlock() throws IOException {
        assertThat(arguments(MODULE, "text\n\n    $ python -m regressor 0.186 0 -8.3\n"))
                .containsExactly("0.186", "0", "-8.3");
        assertThat(arguments(MODULE, "```\nmlm-demo 1 2\n```\n")).containsExactly("1", "2");
        assertThat(arguments(SCRIPT, "`python tools/报告.py \"a b\" --x='c'`")).containsExactly("a b", "--x=c");
    }

    @Test
    void proseAndPlaceholdersAreNoExamples() throws IOException {
        assertThat(arguments(MODULE, "python -m regressor <13 numbers>\n")).isEmpty();
        assertThat(arguments(MODULE, "python -m regressor a.csv > out.txt\n")).isEmpty();
        assertThat(arguments(MODULE, "python -m regressor [options] ...\n")).isEmpty();
        assertThat(arguments(MODULE, "python -m regressor.train x\n")).isEmpty();
        assertThat(arguments(MODULE, "pip install regressor==1\n")).isEmpty();
    }

    @Test
    void cellsOfATableAreNoExample() throws IOException {
        assertThat(arguments(MODULE, "    mlm-demo (0.9.0)               483.5         38.7\n"))
                .isEmpty();
        assertThat(arguments(MODULE, "    mlm-demo   483.5         38.7\n")).isEmpty();
    }

    @Test
    void filesThatAreNotThereElsewhereAreNoExample() throws IOException {
        assertThat(arguments(MODULE, "$ mlm-demo data.csv\n")).isEmpty();
        assertThat(arguments(MODULE, "$ mlm-demo ./data --fast\n")).isEmpty();
        assertThat(arguments(MODULE, "$ mlm-demo 1.5 --rate=2.25  # the price\n"))
                .containsExactly("1.5", "--rate=2.25");
    }

    @Test
    void noReadmeMeansNoArguments() {
        assertThat(ProposedArguments.of(root, MODULE, Set.of())).isEmpty();
    }

    private List<String> arguments(EntryPoint start, String readme) throws IOException {
        Files.writeString(root.resolve("README.md"), readme);
        return ProposedArguments.of(root, start, Set.of("mlm-demo"));
    }
}
