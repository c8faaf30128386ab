package dev.slipway.plan;

import dev.slipway.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Knows what the last words of one step's programs mean, where that takes knowing what the step is about. */
@FunctionalInterface
public interface Explanation {

    /**
     * The cause of a failure, if it is known.
     *
     * @param lines the last lines that the program printed, oldest first
     */
    Optional<Problem> of(List<String> lines);
}
