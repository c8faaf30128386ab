package dev.slipway.run;

import dev.slipway.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What earlier runs left done, in {@code .slipway/state.json}: so that only what changed is made again. */
public final class StepRecords {

    /** The records of the project; none if there are none or they cannot be read. */
    public static StepRecords of(Path root) {
        throw new UnsupportedOperationException(root.toString());
    }

    /** For each step by id: whether it would be skipped if the plan ran now. Runs and writes nothing. */
    public Map<String, Boolean> upToDate(Plan plan) {
        throw new UnsupportedOperationException(plan.toString());
    }

    /** How long the step took when it was last done. */
    public Optional<Duration> took(String step) {
        throw new UnsupportedOperationException(step);
    }
}
