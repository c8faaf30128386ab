package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.PythonFit;
import dev.slipway.environment.Interpreter;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Remedy;
import dev.slipway.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThePythonThatFitsIsChosenTest {
    private static final List<PythonFit> FITS =
            List.of(fits("3.8"), fits("3.9"), fits("3.10"), not("3.11"), not("3.12"), not("3.13"));

    @Test
    void theUsualOneIsPassedOverWithItsReason() {
        PythonChoice choice = choose(List.of("3.9.18", "3.11.7", "3.10.13", "3.12.1"), null, "3.11.7", "");

        assertThat(choice.chosen()).map(Interpreter::version).contains("3.10.13");
        assertThat(choice.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.INFO);
            assertThat(problem.message())
                    .isEqualTo(
                            "The usual Python here, 3.11, does not fit: scikit-learn 1.0.2 has no wheel for Python 3.11.");
            assertThat(problem.consequence()).contains("3.10.13").contains("Python 3.8 to 3.10 fit");
        });
    }

    @Test
    void pythonTwoIsRefusedWithWhatToDo() {
        for (String wanted : List.of("2.7", "2.7.18", "3.5", "/root/.pyenv/versions/2.7.18/bin/python", "python2.7")) {
            PythonChoice choice = choose(List.of("3.10.13", "3.11.7"), wanted, null, "");

            assertThat(choice.chosen()).isEmpty();
            assertThat(choice.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                assertThat(problem.message())
                        .isEqualTo("Python " + wanted + " is too old: Slipway needs Python 3.6 or newer.");
                assertThat(problem.consequence()).contains("Python 3.8 to 3.10 fit.");
            });
        }
    }

    @Test
    void aWordOfTheProjectThatItsRequirementsContradictIsNamed() {
        PythonChoice choice = choose(List.of("3.10.13", "3.12.1"), null, "3.12.1", ">=3.12");

        assertThat(choice.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.consequence())
                    .isEqualTo(
                            "The project asks for Python >=3.12, and what it requires is there for Python 3.8 to 3.10 only.");
        });
        assertThat(choice.unsettled().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void theUsualOneIsTakenWhereItFits() {
        assertThat(choose(List.of("3.9.18", "3.10.13"), null, "3.9.18", "").chosen())
                .map(Interpreter::version)
                .contains("3.9.18");
    }

    @Test
    void aWishThatDoesNotFitIsAnErrorWithAButton() {
        PythonChoice choice = choose(List.of("3.9.18", "3.11.7"), "3.11", "3.11.7", "");

        assertThat(choice.chosen()).isEmpty();
        assertThat(choice.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.remedy()).isEqualTo(new Remedy("Use Python 3.9", new Fix.UsePython("3.9"))));
    }

    @Test
    void whereNoneFitsOneIsOffered() {
        PythonChoice choice = choose(List.of("3.11.7", "3.12.1"), null, "3.11.7", "");

        assertThat(choice.chosen()).isEmpty();
        assertThat(choice.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.remedy()).isEqualTo(new Remedy("Install Python 3.10", new Fix.InstallPython("3.10")));
        });
    }

    @Test
    void aMachineWithoutPythonIsOfferedOne() {
        assertThat(choose(List.of(), null, null, "").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("No Python was found on this machine."));
    }

    @Test
    void whatTheProjectAsksForCounts() {
        PythonChoice choice = choose(List.of("3.8.18", "3.9.18", "3.10.13"), null, "3.10.13", ">=3.8,<3.10");

        assertThat(choice.chosen()).map(Interpreter::version).contains("3.9.18");
    }

    private static PythonChoice choose(
            List<String> versions, @Nullable String wanted, @Nullable String usual, String requiresPython) {
        List<Interpreter> interpreters = versions.stream()
                .map(version -> new Interpreter(
                        version, Path.of("/py", version), "pyenv", "cpython", "x86_64", true, false, true))
                .toList();
        return PythonChoice.of(new PythonChoice.Question(interpreters, FITS, requiresPython, wanted, usual));
    }

    private static PythonFit fits(String python) {
        return new PythonFit(python, PythonFit.Verdict.FITS, "");
    }

    private static PythonFit not(String python) {
        return new PythonFit(
                python, PythonFit.Verdict.DOES_NOT_FIT, "scikit-learn 1.0.2 has no wheel for Python " + python);
    }
}
