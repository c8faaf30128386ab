package dev.slipway.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.RunEvent;
import dev.slipway.ship.Forecast;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoHearsThatARunEndedKnowsHowTest {
    private final RunState run = new RunState();
    private final List<Object> known = new ArrayList<>();

    @BeforeEach
    void somebodyListens() {
        run.runningProperty().addListener((_, _, now) -> {
            if (!now) {
                known.add(run.stoppedProperty().get());
                known.add(run.finishedProperty().get());
            }
        });
        run.begin(new Plan(Path.of("tides"), List.of(), List.of()), Forecast.NONE, RunState.Purpose.SHIP);
    }

    @Test
    void ofOneThatCameToItsEnd() {
        var end = new RunEvent.Finished(List.of(), Duration.ZERO, false);

        run.apply(end, 0);

        assertThat(known).containsExactly(null, end);
    }

    @Test
    void ofOneThatBrokeOff() {
        Problem problem = Problem.error(Topic.SHIP, "The disk is full.");

        run.stop(problem);

        assertThat(known).containsExactly(problem, null);
    }
}
