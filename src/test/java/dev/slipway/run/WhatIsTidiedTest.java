package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WhatIsTidiedTest {
    @TempDir
    Path folder;

    @Test
    void goesBeforeAndWhenTheStepSucceeds() throws Exception {
        assertThat(run("print('well')")).isEqualTo(StepState.DONE);
        assertThat(folder.resolve("tidied")).hasContent("xx");
    }

    @Test
    void goesBeforeAndWhenTheStepFails() throws Exception {
        assertThat(run("raise SystemExit(3)")).isEqualTo(StepState.FAILED);
        assertThat(folder.resolve("tidied")).hasContent("xx");
    }

    @Test
    void goesBeforeAndWhenThePersonCancels() throws Exception {
        var trial = new PlanTrial(folder);
        Thread.ofVirtual().start(() -> {
            while (!Files.exists(folder.resolve("began"))) {
                Thread.onSpinWait();
            }
            trial.cancellation.request();
        });

        var states = trial.run(step("import time; open('began', 'w').close(); time.sleep(50)"));

        assertThat(states.values()).containsExactly(StepState.CANCELLED);
        assertThat(folder.resolve("tidied")).hasContent("xx");
    }

    @Test
    void itsOwnFailureIsNoneOfTheStep() {
        Step step = Step.of("a", "A")
                .does(new Action.Tidy(python("raise SystemExit(1)")), python("print('well')"))
                .build();

        assertThat(new PlanTrial(folder).run(step).values()).containsExactly(StepState.DONE);
    }

    @Test
    void whatIsKeptIsTheStandardOutputAndNothingElse() throws Exception {
        Path kept = folder.resolve("kept.txt");
        Step step = Step.of("a", "A")
                .does(new Action.Keep(python("import sys; print('out'); print('err', file=sys.stderr)"), kept))
                .outputs(kept)
                .build();

        assertThat(new PlanTrial(folder).run(step).values()).containsExactly(StepState.DONE);
        assertThat(kept).hasContent("out");
    }

    private StepState run(String code) {
        return new PlanTrial(folder).run(step(code)).values().iterator().next();
    }

    private Step step(String code) {
        return Step.of("a", "A")
                .does(new Action.Tidy(python("open('tidied', 'a').write('x')")), python(code))
                .build();
    }

    private Action.Exec python(String code) {
        return new Action.Exec(List.of(Python.executable(), "-c", code), folder);
    }
}
