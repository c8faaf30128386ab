package dev.slipway.plan;

import dev.slipway.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param title what was checked, as a statement that holds when {@code ok} ("data.json is in the wheel")
 * @param ok whether it holds
 * @param output what was printed or found, as evidence; may be empty
 * @param problem why it does not hold and what to do; null when it does
 */
public record CheckResult(
        String title, boolean ok, String output, @Nullable Problem problem) {

    public static CheckResult passed(String title, String output) {
        return new CheckResult(title, true, output, null);
    }

    public static CheckResult failed(String title, String output, Problem problem) {
        return new CheckResult(title, false, output, problem);
    }
}
