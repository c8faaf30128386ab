package dev.slipway.ship;

import dev.slipway.problem.Problem;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What came of shipping.
 *
 * @param profile the profile's file, relative to the project with {@code /}
 * @param python full version of the Python it was made with; empty if none was chosen
 * @param engine id of the engine; empty if none was chosen
 * @param took wall time
 * @param steps all of them, in the order of the plan
 * @param artifacts in the order of choosing
 * @param problems those of the plan and those that came up on the way
 * @param cancelled whether the person ended it
 */
public record ShipResult(
        String profile,
        String python,
        String engine,
        Duration took,
        List<StepResult> steps,
        List<ArtifactResult> artifacts,
        List<Problem> problems,
        boolean cancelled) {
    public ShipResult {
        steps = List.copyOf(steps);
        artifacts = List.copyOf(artifacts);
        problems = List.copyOf(problems);
    }

    /** Whether everything that was asked for is there and verified. */
    public boolean ok() {
        return !cancelled
                && steps.stream()
                        .allMatch(step ->
                                Set.of(StepState.DONE, StepState.SKIPPED).contains(step.state()))
                && artifacts.stream().allMatch(ArtifactResult::verified);
    }
}
