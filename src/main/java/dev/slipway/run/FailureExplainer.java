package dev.slipway.run;

import dev.slipway.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Knows what the last words of programs mean. */
@FunctionalInterface
public interface FailureExplainer {
    /** Knows nothing: failures are told with the program's own last words. */
    FailureExplainer NONE = lines -> Optional.empty();

    /**
     * The cause of a failure, if it is known.
     *
     * @param lines the last lines that the program printed, oldest first
     */
    Optional<Problem> explain(List<String> lines);
}
