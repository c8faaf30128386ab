package dev.slipway.ship;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Artifacts;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Artifacts by their ids. */
final class ChosenArtifacts {
    private ChosenArtifacts() {}

    /** @throws ShipException (BAD_ARGUMENT) if there is no artifact of such an id */
    static List<Artifact> of(Set<String> ids) {
        List<Artifact> artifacts = new ArrayList<>();
        for (String id : ids) {
            artifacts.add(Artifacts.of(id)
                    .orElseThrow(() -> new ShipException(
                            ShipException.Kind.BAD_ARGUMENT,
                            Problem.error(Topic.SHIP, "There is no artifact called \"" + id + "\".")
                                    .advise("Known are "
                                            + String.join(
                                                    ", ",
                                                    Artifacts.all().stream()
                                                            .map(Artifact::id)
                                                            .toList())
                                            + "."))));
        }
        return artifacts;
    }

    /** Whether one of them needs a program, and can do nothing with a notebook. */
    static boolean needProgram(Set<String> ids) {
        return of(ids).stream().anyMatch(artifact -> !artifact.startsNotebooks());
    }
}
