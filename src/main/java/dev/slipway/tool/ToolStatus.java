package dev.slipway.tool;

import dev.slipway.problem.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one tool on this machine.
 *
 * @param id stable name, such as {@code uv}
 * @param title what a person calls it
 * @param path the program that is used; null if there is none that can be
 * @param version as the program says; null if not known
 * @param problem what keeps it from being used; null when it can be
 * @param howToGet one sentence that says where it comes from or how to get it; empty when nothing is to be done
 */
public record ToolStatus(
        String id,
        String title,
        @Nullable Path path,
        @Nullable String version,
        @Nullable Problem problem,
        String howToGet) {

    /** Whether it can be used now. */
    public boolean usable() {
        return path != null && problem == null;
    }
}
