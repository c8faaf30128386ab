package dev.slipway.ship;

import dev.slipway.dependency.settle.Way;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import java.util.Optional;

/**
 * The versions in which the artifacts of a declared project are tried. A new packaging file says its limits itself, and what was loosened is
 * against what is declared: then any will do.
 *
 * @param constraints as a constraints file takes them; empty for any
 * @param problems what a person should know of it
 */
record TriedVersions(String constraints, List<Problem> problems) {

    /** The same step, which waits for the environment where it takes the versions that turn out to work there. */
    Step waiting(Step step) {
        boolean takes = !constraints.isEmpty()
                && step.actions().stream()
                        .anyMatch(action -> action instanceof Action.WriteOwn own
                                && own.text().equals(constraints));
        return takes ? step.after(Planner.INSTALL) : step;
    }

    static TriedVersions of(InstalledWay installed, boolean fresh) {
        Optional<Way> way =
                installed.way().filter(one -> !fresh && one.loosened().isEmpty());
        return new TriedVersions(
                way.map(Way::constraints).orElse(""),
                way
                        .filter(one -> !one.dates().isNone())
                        .map(_ -> Problem.info(
                                        Topic.DEPENDENCIES,
                                        "Artifacts are tried with the versions that were found to go together.")
                                .so("What is declared allows newer ones too, with which they are not tried."))
                        .stream()
                        .toList());
    }
}
