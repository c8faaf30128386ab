package dev.slipway.artifact.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsOfFailingBuildsAreUnderstoodTest {

    @Test
    void anObsoleteBackportIsNoMoreRequired() {
        Problem problem = BuildFailures.of(
                        List.of(
                                "ERROR: The 'typing' package is an obsolete backport of a standard library package and is incompatible with PyInstaller."))
                .orElseThrow();

        assertThat(fix(problem)).isEqualTo(new Fix.Undeclare("typing"));
    }

    @Test
    void oneOfTwoQtIsLeftOut() {
        Problem problem = BuildFailures.of(
                        List.of(
                                "ERROR: Aborting build process due to attempt to collect multiple Qt bindings packages: attempting to run hook for 'PySide6', while hook for 'PyQt5' has already been run!"))
                .orElseThrow();

        assertThat(fix(problem)).isEqualTo(new Fix.AddToOption("executable", "excludes", "PySide6"));
    }

    @Test
    void aSpecThatIsOutOfDateIsMadeAnew() {
        Problem problem = BuildFailures.of(
                        List.of("ERROR: Unable to find '/p/old.json' when adding binary and data files."))
                .orElseThrow();

        assertThat(fix(problem)).isEqualTo(new Fix.SetOption("executable", "spec", "generated"));
        assertThat(problem.message()).contains("/p/old.json");
    }

    @Test
    void anInterpreterWithoutSharedLibraryIsNamed() {
        assertThat(BuildFailures.of(
                        List.of("ERROR: Python was built without a shared library, which is required by PyInstaller.")))
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("shared library"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: /lib/libc.so.6: version `GLIBC_2.38' not found (required by /tmp/_MEI1/libpython3.so)|needs GLIBC_2.38|",
                "ImportError: libGL.so.1: cannot open shared object file: No such file or directory|libGL.so.1|",
                "bash: ./app: cannot execute binary file: Exec format error|another kind of processor|",
                "RuntimeError: input(): lost sys.stdin|nowhere to type|window",
                "[PYI-7:ERROR] Could not create temporary directory!|no place where it may|form",
                "An attempt has been made to start a new process before the current process has finished its bootstrapping phase.|over and over|spec",
                "[PYI-7:ERROR] Failed to load Python shared library '/tmp/_MEI1/libpython3.11.so'|cannot load the Python|",
            })
    void aMachineThatDoesNotSuitIsNamed(String line, String says, @Nullable String option) {
        Problem problem = MachineFailures.of(List.of("first", line)).orElseThrow();

        assertThat(problem.message()).contains(says);
        if (option != null) {
            assertThat(fix(problem))
                    .isInstanceOfSatisfying(
                            Fix.SetOption.class, set -> assertThat(set.option()).isEqualTo(option));
        }
    }

    @Test
    void otherWordsMeanNothing() {
        assertThat(BuildFailures.of(List.of("INFO: Building EXE", ""))).isEmpty();
        assertThat(MachineFailures.of(List.of())).isEmpty();
    }

    private static @Nullable Fix fix(Problem problem) {
        return Objects.requireNonNull(problem.remedy()).fix();
    }
}
