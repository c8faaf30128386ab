package dev.slipway.run;

import dev.slipway.plan.CheckResult;
import java.time.Duration;
import java.util.List;

/**
 * What is remembered of a step that was done.
 *
 * @param fingerprint all that it was made from
 * @param outputs what it made, as it was afterwards
 * @param checks what its checks found
 * @param took wall time
 */
public record StepRecord(String fingerprint, List<Output> outputs, List<CheckResult> checks, Duration took) {
    public StepRecord {
        outputs = List.copyOf(outputs);
        checks = List.copyOf(checks);
    }

    /**
     * One output.
     *
     * @param path relative to the project with {@code /} where it lies inside
     * @param folder whether it is a folder; then {@code bytes} is 0
     * @param bytes size
     * @param modified time of the last change, as ISO instant with all its digits
     */
    public record Output(String path, boolean folder, long bytes, String modified) {}
}
