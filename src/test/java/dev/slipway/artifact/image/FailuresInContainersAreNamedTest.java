package dev.slipway.artifact.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresInContainersAreNamedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PermissionError: [Errno 13] Permission denied: '/data/out.csv'          | may not write /data/out.csv",
                "Invalid HTTP_HOST header: 'x.example'. You may need to add              | does not serve under the name",
                "FileNotFoundError: [Errno 2] No usable temporary directory found in     | file system is read-only",
                "error: command 'gcc' failed: No such file or directory                  | would have to be compiled",
                "[ERROR] Worker (pid:7) was sent SIGKILL! Perhaps out of memory?         | ran out of memory",
                "[1] [ERROR] Worker failed to boot.                                      | failed to start the app",
                "Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running? | does not answer",
                "exec /opt/app/app: exec format error                                    | made for another processor"
            })
    void eachSignHasItsCause(String line, String cause) {
        assertThat(ImageFailures.explain(List.of("#7 1.2 first", line))
                        .orElseThrow()
                        .message())
                .contains(cause);
    }

    @Test
    void aSystemLibraryHasAButton() {
        Problem problem = ImageFailures.explain(
                        List.of("ImportError: libGL.so.1: cannot open shared object file: No such file or directory"))
                .orElseThrow();

        assertThat(problem.message()).isEqualTo("The system library libGL.so.1 is not in the image.");
        assertThat(problem.remedy().fix()).isEqualTo(new Fix.AddToOption("dockerfile", "packages", "libgl1"));
    }

    @Test
    void aTracebackBeforeGunicornsLastWordTellsMoreThanThat() {
        assertThat(ImageFailures.explain(
                        List.of("ModuleNotFoundError: No module named 'helper'", "[1] [ERROR] Worker failed to boot.")))
                .isEmpty();
    }
}
