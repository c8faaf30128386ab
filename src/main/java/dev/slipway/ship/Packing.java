package dev.slipway.ship;

import dev.slipway.artifact.Cargo;
import dev.slipway.change.FileChange;
import dev.slipway.dependency.DirectReference;
import dev.slipway.metadata.NewProject;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes into artifacts: the files that go along, and the edits of packaging files that come before. Nothing is written here. */
final class Packing {
    private final Path root;
    private final Survey survey;
    private final Profile profile;
    private final PythonChoice pythons;
    private final List<String> declarable;
    private final @Nullable NotebookPackage notebook;
    private @Nullable Cargo cargo;
    private @Nullable Pending pending;

    /** What has to be edited, and what cannot be. */
    private record Pending(List<FileChange> changes, List<Problem> problems) {}

    /**
     * @param declarable what a first packaging file declares, as requirements
     * @param notebook the notebook that is turned into a package first; null where none is
     */
    Packing(
            Path root,
            Survey survey,
            Profile profile,
            PythonChoice pythons,
            List<String> declarable,
            @Nullable NotebookPackage notebook) {
        this.root = root;
        this.survey = survey;
        this.profile = profile;
        this.pythons = pythons;
        this.declarable = declarable;
        this.notebook = notebook;
    }

    /** Takes over what was gathered already; what has been written into the folder since is no part of it. */
    void gathered(Packing before) {
        cargo = before.cargo();
    }

    /** What goes along of the folder as it is; worked out once for all that is asked. */
    Cargo cargo() {
        Cargo known = cargo;
        if (known == null) {
            known = CargoChoice.of(survey.project(), profile, isLoose());
            known = notebook == null ? known : notebook.with(known);
            cargo = known;
        }
        return known;
    }

    /** The same with the files that are about to be written. */
    Cargo cargo(List<FileChange> changes) {
        return CargoChoice.after(changes, cargo(), root);
    }

    /** Whether the packaging file is ours to write. */
    boolean isFresh() {
        return !survey.found().metadata().isDeclared();
    }

    /** Whether that file packs loose modules. */
    boolean isLoose() {
        return (isFresh() || isUnbuilt()) && FreshProject.isLoose(survey.project(), start().entryPoint());
    }

    /** A project that says what it is and needs, and not how it is built: as uv makes one for a program. */
    private boolean isUnbuilt() {
        return survey.found().files().equals(List.of(PyprojectFile.NAME))
                && survey.found().metadata().buildBackend().isEmpty()
                && !PyprojectFile.read(root.resolve(PyprojectFile.NAME))
                        .document()
                        .has("tool", "setuptools");
    }

    /** What that file says; null where there is one. */
    @Nullable
    NewProject fresh() {
        return isFresh() ? packed() : null;
    }

    private NewProject packed() {
        // A path of this machine is no requirement that a wheel can carry.
        List<String> carried = declarable.stream()
                .map(DirectReference::declarable)
                .filter(text -> Requirement.tryParse(text) != null)
                .toList();
        NewProject made = FreshProject.of(survey.project(), start().entryPoint(), carried, cargo(), pythons.chosen())
                .describedIn(root);
        return notebook == null ? made : notebook.with(made);
    }

    Start start() {
        return Start.of(survey.project(), survey.found().metadata(), profile);
    }

    /**
     * The edits of the user's files that come first.
     *
     * @param problems what cannot be edited or carried is added here
     */
    List<FileChange> changes(List<Problem> problems) {
        Pending known = pending;
        if (known == null) {
            List<Problem> found = new ArrayList<>();
            known = new Pending(worked(found), found);
            pending = known;
        }
        for (Problem problem : known.problems()) {
            // A file that cannot be edited could most often not be read either, and that has been said.
            if (problems.stream().noneMatch(one -> one.message().equals(problem.message()))) {
                problems.add(problem);
            }
        }
        return known.changes();
    }

    private List<FileChange> worked(List<Problem> problems) {
        try {
            NewProject fresh = fresh();
            List<FileChange> changes = PendingChanges.of(survey, profile, fresh, backend -> packed().with(backend));
            if (fresh != null) {
                return notebook == null
                        ? changes
                        : Stream.concat(changes.stream(), notebook.changes().stream())
                                .toList();
            }
            CarriedData carried = new CarriedData(root, cargo(), profile);
            List<FileChange> all = carried.with(changes);
            problems.addAll(carried.problems(all));
            return all;
        } catch (ShipException e) {
            problems.add(e.problem());
            return List.of();
        }
    }

    /** What these edits are called together. */
    String title(List<FileChange> changes) {
        return changes.size() == 1
                ? changes.getFirst().title()
                : notebook == null ? "Write the packaging files" : NotebookPackage.TITLE;
    }

    /** The edits alone, for who has been told of the problems. */
    List<FileChange> changes() {
        return changes(new ArrayList<>());
    }
}
