package dev.slipway.ship;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.dependency.lock.LockDrift;
import dev.slipway.dependency.lock.LockFile;
import dev.slipway.dependency.lock.LockFormat;
import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Agreed;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.MarkerEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The project's lock, as far as it counts.
 *
 * @param install what it means for the project's Python; empty if there is none, or none is wanted
 * @param problems what is wrong in it, and how it differs from what is wanted
 */
public record Locked(Optional<LockedInstall> install, List<Problem> problems) {
    /** No lock. */
    public static final Locked NONE = new Locked(Optional.empty(), List.of());

    public Locked {
        problems = List.copyOf(problems);
    }

    /**
     * Reads it.
     *
     * @param python full version of the Python that an environment is made with
     */
    public static Locked of(Survey survey, Profile profile, String python) {
        Path root = survey.project().root().resolve(survey.project().mainFolder());
        String wanted = profile.agreed().lock();
        if (Agreed.NO_LOCK.equals(wanted)) {
            return NONE;
        }
        LockFormat format = wanted == null ? null : format(wanted);
        Optional<LockFile> file = LockFile.in(root, format);
        if (file.isEmpty()) {
            return format == null ? NONE : new Locked(Optional.empty(), List.of(missing(format)));
        }
        MarkerEnvironment markers = TargetPlatform.current().markers(python);
        LockedInstall install = LockedInstall.of(file.get(), markers, root);
        List<Problem> problems = new ArrayList<>(install.problems());
        if (install.usable()) {
            problems.addAll(LockDrift.of(install, Wanted.of(survey, profile).wishes(), markers));
        }
        return new Locked(Optional.of(install), problems);
    }

    /**
     * A format by its id.
     *
     * @throws ShipException (BAD_ARGUMENT) if there is none of that id
     */
    public static LockFormat format(String id) {
        return LockFormat.of(id)
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.BAD_ARGUMENT,
                        Problem.error(Topic.DEPENDENCIES, "There is no lock format called " + id + ".")
                                .advise("Known are pylock, requirements and uv.")));
    }

    private static Problem missing(LockFormat format) {
        return Problem.error(
                        Topic.DEPENDENCIES, "The profile wants the lock " + format.file() + ", which is not there.")
                .advise("Make it with slipway lock --format " + format.id() + ".");
    }
}
