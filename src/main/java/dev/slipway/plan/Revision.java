package dev.slipway.plan;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A second look at a plan while it runs: what a step came to may decide what later ones hold, such as which versions are tried.
 *
 * <p>Two that look again after the same step count as equal, so that plans which were made from the same are.
 */
public final class Revision {
    private final String after;
    private final Supplier<Plan> plan;

    /**
     * @param after id of the step after which it is looked again, if it was done; no step that the plan makes from its outcome may be
     *     one that does not need it
     * @param plan the same plan as it would be made then: steps that are in both are taken from it
     */
    public Revision(String after, Supplier<Plan> plan) {
        this.after = after;
        this.plan = plan;
    }

    public String after() {
        return after;
    }

    /** The plan as it is made now. */
    public Plan plan() {
        return plan.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Revision revision && revision.after.equals(after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(after);
    }
}
