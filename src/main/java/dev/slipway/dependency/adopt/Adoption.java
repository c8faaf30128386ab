package dev.slipway.dependency.adopt;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requirements of other files, taken into a pyproject.toml; made up but not written.
 *
 * @param file the pyproject.toml with them
 * @param taken requirements that are new in it, in its words
 * @param from the files that they come from, relative to the project with {@code /}
 * @param told what a person should know: what stays elsewhere, what differs
 */
public record Adoption(PyprojectFile file, List<String> taken, List<String> from, List<Problem> told) {
    public Adoption {
        taken = List.copyOf(taken);
        from = List.copyOf(from);
        told = List.copyOf(told);
    }

    /**
     * What the requirements files, the Pipfile and the conda environments of a folder add to its {@code [project]}. What that
     * declares already stays as it is; beside a Pipfile, requirements.txt counts as made from it.
     *
     * @param only files to look at, relative to the project with {@code /}; empty for all
     * @throws ShipException (BAD_INPUT) if the file has no {@code [project]}, or cannot take the edit safely
     */
    public static Adoption of(Path root, PyprojectFile file, Set<String> only) {
        return taken(root, file, only, false);
    }

    /** As {@link #of}, of the groups and extras alone: what the program needs is there already. */
    public static Adoption ofGroups(Path root, PyprojectFile file) {
        return taken(root, file, Set.of(), true);
    }

    /** What the folder's own pyproject.toml lacks of them; empty if nothing, or if it has no {@code [project]}. */
    public static Optional<Adoption> in(Path root) {
        var path = root.resolve(PyprojectFile.NAME);
        try {
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            var file = PyprojectFile.read(path);
            return file.style() == PyprojectFile.Style.PROJECT
                    ? Optional.of(of(root, file, Set.of())).filter(Adoption::changes)
                    : Optional.empty();
        } catch (ShipException e) {
            return Optional.empty();
        }
    }

    private static Adoption taken(Path root, PyprojectFile file, Set<String> only, boolean groupsAlone) {
        var sources = new ArrayList<Source>(PipfileSources.in(root));
        boolean pipfile = sources.stream().anyMatch(source -> source.group().isMain());
        for (var source : RequirementsSources.in(root)) {
            if (!pipfile || !source.group().isMain() || only.contains(source.file())) {
                sources.add(source);
            }
        }
        sources.addAll(CondaSources.in(root));
        sources.removeIf(source -> !only.isEmpty() && !only.contains(source.file()));
        var into = new Adopting(file, groupsAlone);
        sources.forEach(into::add);
        var from = new LinkedHashSet<>(into.from());
        return new Adoption(into.result(), into.taken(), List.copyOf(from), into.told());
    }

    /** Whether the file becomes another one. */
    public boolean changes() {
        return !from.isEmpty();
    }

    /** As an edit of a file that was {@code before}. */
    public FileChange since(PyprojectFile before, Path root) {
        return file.since(
                before, root, "Take the requirements of " + String.join(", ", from) + " into " + PyprojectFile.NAME);
    }
}
