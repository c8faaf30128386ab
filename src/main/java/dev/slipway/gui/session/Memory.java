package dev.slipway.gui.session;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Artifacts;
import dev.slipway.profile.Recent;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.ShipResult;
import dev.slipway.ship.Survey;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Keeps the list of recent projects true. A list that cannot be kept stops nobody: it is only logged. */
final class Memory {
    private final OpenProject project;
    private final Background background;
    private @Nullable Survey survey;
    private boolean told;

    Memory(OpenProject project, Background background) {
        this.project = project;
        this.background = background;
    }

    void opened(Survey seen) {
        survey = seen;
        if (!told) {
            told = true;
            keep(seen, null);
        }
    }

    void shipped(ShipResult result) {
        Survey seen = survey;
        if (seen != null && !result.cancelled()) {
            keep(seen, result);
        }
    }

    private void keep(Survey seen, @Nullable ShipResult result) {
        background.run(
                () -> {
                    project.remember(recent(seen, result));
                    return true;
                },
                _ -> {},
                problem -> LoggerFactory.getLogger(Memory.class)
                        .warn("the list of recents was not kept: {}", problem.message()));
    }

    private Recent recent(Survey seen, @Nullable ShipResult result) {
        String declared = seen.found().metadata().name();
        String name = declared.isEmpty() ? project.name() : declared;
        String kind = seen.project().kind().id();
        Optional<Recent> before = project.remembered();
        return result == null
                ? new Recent(
                        project.path(),
                        name,
                        kind,
                        Instant.now(),
                        before.map(Recent::result).orElse(""),
                        before.map(Recent::failed).orElse(false),
                        before.map(Recent::shipped).orElse(null))
                : new Recent(project.path(), name, kind, Instant.now(), says(result), !result.ok(), Instant.now());
    }

    /** Ids of what was made; of a failure, what the first problem says. */
    private static String says(ShipResult result) {
        if (result.ok()) {
            return result.artifacts().stream().map(Memory::title).collect(Collectors.joining(", "));
        }
        return result.steps().stream()
                .map(step -> step.problem())
                .filter(java.util.Objects::nonNull)
                .map(problem -> problem.message())
                .findFirst()
                .orElse("");
    }

    private static String title(ArtifactResult one) {
        return Artifacts.of(one.id()).map(Artifact::title).orElse(one.id()).toLowerCase(Locale.ROOT);
    }
}
