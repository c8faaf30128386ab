package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.adopt.Adoption;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The offer to take the requirements of other files into {@code [project]}, and the edit where it was taken. */
final class AdoptChoice {
    /** The wish among those for the metadata. */
    static final String KEY = "requirements";

    private AdoptChoice() {}

    static boolean isWanted(Profile profile) {
        return profile.metadata().containsKey(KEY);
    }

    /** These edits with that of pyproject.toml, on top of what they make of it. */
    static List<FileChange> with(Path root, List<FileChange> changes) {
        return on(root, changes, file -> Adoption.of(root, file, Set.of()));
    }

    /** These edits, among them a first pyproject.toml, with the groups for those who work on the project. */
    static List<FileChange> withGroups(Path root, List<FileChange> changes) {
        return on(root, changes, file -> Adoption.ofGroups(root, file));
    }

    private static List<FileChange> on(
            Path root, List<FileChange> changes, Function<PyprojectFile, Adoption> adopting) {
        Path path = root.resolve(PyprojectFile.NAME);
        List<FileChange> all = new ArrayList<>(changes);
        FileChange made = changes.stream()
                .filter(change -> change.file().equals(path) && change.after() != null)
                .findFirst()
                .orElse(null);
        byte[] bytes = made == null ? null : made.after();
        PyprojectFile before = bytes == null ? PyprojectFile.read(path) : PyprojectFile.of(bytes);
        if (before.style() != PyprojectFile.Style.PROJECT) {
            return changes;
        }
        Adoption adoption = adopting.apply(before);
        if (!adoption.changes()) {
            return changes;
        }
        FileChange change = adoption.since(before, root);
        if (made == null) {
            all.add(change);
        } else {
            all.set(all.indexOf(made), new FileChange(path, made.before(), change.after(), made.title()));
        }
        return all;
    }

    /** The offer where it was not taken; what is told where it was. */
    static List<Problem> problems(Path root, Profile profile) {
        return Adoption.in(root)
                .map(adoption -> isWanted(profile) ? adoption.told() : List.of(offer(adoption)))
                .orElse(List.of());
    }

    private static Problem offer(Adoption adoption) {
        String files = String.join(", ", adoption.from());
        int count = adoption.taken().size();
        String what = count == 0
                ? files + " says which Python is needed, and [project] does not."
                : files + (adoption.from().size() == 1 ? " names " : " name ")
                        + (count == 1 ? "a requirement" : count + " requirements") + " that pyproject.toml does not.";
        return Problem.info(Topic.METADATA, what)
                .so("The edit is shown as a diff before it is written, and can be undone.")
                .fix("Take into pyproject.toml", new Fix.SetMetadata(KEY, PyprojectFile.NAME));
    }

    /** @throws ShipException (BAD_INPUT) if the folder has no pyproject.toml with {@code [project]} */
    static List<FileChange> wanted(Path root, Profile profile, List<FileChange> changes) {
        return isWanted(profile) ? with(root, changes) : changes;
    }
}
