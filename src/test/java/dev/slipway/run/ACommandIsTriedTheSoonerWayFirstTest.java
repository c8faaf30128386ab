package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ACommandIsTriedTheSoonerWayFirstTest {
    private static final String PROGRAM = """
            import os, sys
            way = os.environ.get("WAY", "usual")
            open("ways", "a").write(way + " ")
            print("came the " + way + " way")
            sys.exit(%s)
            """;

    @TempDir
    private Path folder;

    @Test
    void andThatIsAllWhereItSucceeds() throws Exception {
        StepResult result = run("0");
        assertThat(result.state()).isEqualTo(StepState.DONE);
        assertThat(folder.resolve("ways")).hasContent("sooner ");
        assertThat(log(result)).contains("came the sooner way").doesNotContain("usual");
    }

    @Test
    void andTheUsualOneAfterItWhichIsAllThatIsSeen() throws Exception {
        StepResult result = run("way == 'sooner'");
        assertThat(result.state()).isEqualTo(StepState.DONE);
        assertThat(folder.resolve("ways")).hasContent("sooner usual ");
        assertThat(log(result)).contains("came the usual way").doesNotContain("sooner");
    }

    @Test
    void whatFailsBothWaysFailsForTheUsualOnesReason() throws Exception {
        StepResult result = run("3 if way == 'usual' else 4");
        assertThat(result.state()).isEqualTo(StepState.FAILED);
        assertThat(log(result)).contains("came the usual way").doesNotContain("sooner");
        assertThat(Objects.requireNonNull(result.problem()).message()).contains("3");
    }

    private StepResult run(String exit) {
        Action.Exec exec = Python.code(folder, PROGRAM.formatted(exit)).sooner(Map.of("WAY", "sooner"));
        Step step = Step.of("a", "A").does(exec).build();
        return new PlanTrial(folder).finish(step).steps().getFirst();
    }

    private static String log(StepResult result) throws Exception {
        return Files.readString(Objects.requireNonNull(result.log()));
    }
}
