package dev.slipway.plan;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What will be done, in an order in which every step comes after those it needs.
 *
 * @param root the project's folder
 * @param steps in a runnable order
 * @param problems what stands in the way (errors) or should be known (the rest)
 * @param revision when it is made again while it runs; null for never
 */
public record Plan(
        Path root,
        List<Step> steps,
        List<Problem> problems,
        @Nullable Revision revision) {

    public Plan(Path root, List<Step> steps, List<Problem> problems) {
        this(root, steps, problems, null);
    }

    /**
     * @throws IllegalArgumentException if two steps have one id, or a step needs one that does not come before it: a bug in
     *     whoever made the plan
     */
    public Plan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
        Set<String> seen = new HashSet<>();
        for (Step step : steps) {
            for (String need : step.needs()) {
                if (!seen.contains(need)) {
                    throw new IllegalArgumentException(
                            "step " + step.id() + " needs " + need + ", which does not come before it");
                }
            }
            if (!seen.add(step.id())) {
                throw new IllegalArgumentException("two steps are called " + step.id());
            }
        }
    }

    /** Whether it may run. */
    public boolean runnable() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
