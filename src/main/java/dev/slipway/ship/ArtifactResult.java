package dev.slipway.ship;

import dev.slipway.plan.CheckResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one artifact.
 *
 * @param id the artifact's
 * @param path the file that is handed over; null if it did not come so far
 * @param name by which it is known where it is no file, such as the tag of an image; null if it is one
 * @param bytes its size; 0 if there is none
 * @param sha256 in lower-case hexadecimal; empty if there is none
 * @param verified whether every check held, in this run or in the earlier one that is still valid
 * @param took wall time of all its steps, those side by side added up
 * @param checks what was checked
 * @param printed what it printed when it was tried, or what its start page answered; empty if that is not known
 */
public record ArtifactResult(
        String id,
        @Nullable Path path,
        @Nullable String name,
        long bytes,
        String sha256,
        boolean verified,
        Duration took,
        List<CheckResult> checks,
        List<String> printed) {
    public ArtifactResult {
        printed = List.copyOf(printed);
        checks = List.copyOf(checks);
    }

    ArtifactResult with(List<String> printed) {
        return new ArtifactResult(id, path, name, bytes, sha256, verified, took, checks, printed);
    }
}
