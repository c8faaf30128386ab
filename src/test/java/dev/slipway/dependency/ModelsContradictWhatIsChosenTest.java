package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Problem;
import dev.slipway.project.ProjectScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsContradictWhatIsChosenTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numpy<1.26 | true",
                "numpy==1.24.4 | true",
                "numpy~=1.21.0 | true",
                "numpy>=1.20,<2 | false",
                "numpy | false",
                "numpy==1.26.4 | false",
                "numpy>=1.20,!=1.25.0 | false"
            })
    void aPinThatNoFittingVersionMeets(String requirement, boolean contradicts) throws IOException {
        model("cnumpy._core.multiarray\n_reconstruct\n.");
        Files.writeString(root.resolve("requirements.txt"), requirement + "\n");

        List<Problem> found = problems("3.11").stream()
                .filter(problem -> problem.message().contains("can only be loaded"))
                .toList();

        assertThat(found).hasSize(contradicts ? 1 : 0);
        if (contradicts) {
            assertThat(found.getFirst().place()).isEqualTo("requirements.txt:1");
            assertThat(found.getFirst().remedy()).extracting("text").isEqualTo("Require numpy>=1.26");
        }
    }

    @Test
    void aPythonThatCannotReadTheProtocol() throws IOException {
        model("\u0080\u0005N.");

        assertThat(problems("3.7")).anyMatch(problem -> problem.message().contains("protocol 5"));
        assertThat(problems("3.8")).noneMatch(problem -> problem.message().contains("protocol 5"));
    }

    @Test
    void aClassOfTheScriptThatWroteIt() throws IOException {
        model("c__main__\nWrapper\n.");

        assertThat(problems("3.11"))
                .anyMatch(
                        problem -> problem.message()
                                .equals(
                                        "The model model.pkl holds Wrapper of the script that wrote it (__main__), not of a module."));
    }

    @Test
    void aModuleOfTheProjectThatIsGone() throws IOException {
        Files.createDirectories(root.resolve("lib"));
        Files.writeString(root.resolve("lib/__init__.py"), "");
        Files.writeString(root.resolve("lib/here.py"), "");
        model("(clib.here\nA\nclib.gone\nB\nt.");

        assertThat(problems("3.11").stream().map(Problem::message).filter(text -> text.contains("does not have")))
                .containsExactly("The model model.pkl needs the module lib.gone, which the project does not have.");
    }

    private void model(String pickle) throws IOException {
        Files.write(root.resolve("model.pkl"), pickle.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        Files.writeString(root.resolve("app.py"), "import pickle\npickle.load(open('model.pkl', 'rb'))\n");
    }

    private List<Problem> problems(String python) {
        return DependencyReport.of(
                        new ProjectScanner().scan(root),
                        DeclaredRequirements.of(root),
                        InstalledDistributions.NONE,
                        python)
                .problems();
    }
}
