package dev.slipway.ship;

import dev.slipway.metadata.move.Move;
import dev.slipway.metadata.move.MoveSource;
import dev.slipway.metadata.move.PyprojectMove;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The offer to move a project's metadata into {@code [project]}, and the move where it was taken. */
final class MoveChoice {
    /** The wish among those for the metadata. */
    static final String KEY = "move";

    private MoveChoice() {}

    static boolean isWanted(Profile profile) {
        return profile.metadata().containsKey(KEY);
    }

    /** The move, if it is wanted and there is something to move. */
    static Optional<Move> of(Path root, Profile profile) {
        return isWanted(profile) && MoveSource.of(root).isPresent()
                ? Optional.of(PyprojectMove.of(root, profile.metadata()))
                : Optional.empty();
    }

    /** The offer where it was not taken; what is told and asked where it was. */
    static List<Problem> problems(Path root, Profile profile) {
        if (!isWanted(profile)) {
            return MoveSource.of(root).map(MoveChoice::offer).map(List::of).orElse(List.of());
        }
        try {
            return of(root, profile).map(MoveChoice::said).orElse(List.of());
        } catch (ShipException e) {
            return List.of();
        }
    }

    private static Problem offer(MoveSource source) {
        return Problem.info(Topic.METADATA, "This project is described by " + source.title() + ".")
                .so(
                        "Most tools read [project] in pyproject.toml by now. The move is shown as a diff before it is written, and can be undone.")
                .fix("Move to pyproject.toml", new Fix.SetMetadata(KEY, "pyproject.toml"));
    }

    private static List<Problem> said(Move move) {
        var problems = new ArrayList<Problem>();
        move.asked()
                .forEach((field, question) -> problems.add((move.isReady()
                                ? Problem.warning(Topic.METADATA, question)
                                : Problem.error(Topic.METADATA, question))
                        .advise("Fill in the field " + field + " below.")));
        problems.addAll(move.told());
        return problems;
    }
}
