package dev.slipway.artifact;

import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import java.util.List;

/** One kind of thing that can be handed over. Stateless. */
public interface Artifact {

    /** Stable name in profiles, on the command line and in results, such as {@code wheel}. */
    String id();

    /** What a person calls it, such as "Wheel". */
    String title();

    /** Who it is for, in one line: "For people with Python". */
    String audience();

    default List<Option> options() {
        return List.of();
    }

    /** Whether it starts a notebook as it is; others need a program. */
    default boolean startsNotebooks() {
        return false;
    }

    /** What stands in the way of making it from this project. */
    default List<Problem> check(Shipment shipment) {
        return List.of();
    }

    /** The steps that make it, try it in a clean place and deliver it, in a runnable order. */
    List<Step> steps(Shipment shipment);
}
