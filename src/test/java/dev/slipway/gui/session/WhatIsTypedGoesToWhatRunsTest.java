package dev.slipway.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.Input;
import dev.slipway.run.RunEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsTypedGoesToWhatRunsTest {
    private static final Plan PLAN = new Plan(
            Path.of("project").toAbsolutePath(),
            List.of(Step.of("wheel.run", "Run the wheel").build()),
            List.of());

    private final RunState state = new RunState();
    private final Input.Typed typed = new Input.Typed();

    @Test
    void asLongAsItRuns() {
        state.beginMore(PLAN);
        state.hears(typed);
        assertThat(state.inputProperty().get()).isSameAs(typed);

        state.apply(new RunEvent.Finished(List.of(), Duration.ZERO, false), 0);
        assertThat(state.inputProperty().get()).isNull();
    }

    @Test
    void andNowhereOnceItBrokeOffOrNeverRan() {
        state.hears(typed);
        assertThat(state.inputProperty().get()).isNull();

        state.beginMore(PLAN);
        state.hears(typed);
        state.stop(Problem.error(Topic.SHIP, "It broke off."));
        assertThat(state.inputProperty().get()).isNull();
    }
}
