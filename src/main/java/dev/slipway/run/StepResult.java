package dev.slipway.run;

import dev.slipway.plan.CheckResult;
import dev.slipway.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a step ended.
 *
 * @param id the step's
 * @param title the step's
 * @param state one of the ends, never {@link StepState#WAITING} or {@link StepState#RUNNING}
 * @param took wall time; zero if it did not begin
 * @param command argv of the program it is about, secrets blanked; empty if none
 * @param log the full output on disk; null if there is none
 * @param checks what its checks found; of an up-to-date step, what they found then
 * @param problem why it failed; null unless it did
 */
public record StepResult(
        String id,
        String title,
        StepState state,
        Duration took,
        List<String> command,
        @Nullable Path log,
        List<CheckResult> checks,
        @Nullable Problem problem) {
    public StepResult {
        command = List.copyOf(command);
        checks = List.copyOf(checks);
    }
}
