package dev.slipway.ship.upkeep;

import dev.slipway.change.UndoEntry;
import dev.slipway.change.UndoHistory;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.dependency.upkeep.EnvironmentHistory;
import dev.slipway.dependency.upkeep.PackageChange;
import dev.slipway.dependency.upkeep.Snapshot;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import dev.slipway.ship.Host;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes edits of a project's environment, and takes them back. The caller holds the project's lock. */
public final class EnvironmentEdits {
    /** Id of the step that changes it. */
    public static final String STEP = "packages";

    private final Workspace workspace;
    private final Profile profile;
    private final Path venv;
    private final EnvironmentHistory history;

    public EnvironmentEdits(Workspace workspace, Profile profile) {
        this.workspace = workspace;
        this.profile = profile;
        this.venv = workspace.folders(profile, null).venv();
        this.history = new EnvironmentHistory(workspace.root());
    }

    /**
     * What came of it.
     *
     * @param changes what is different now
     * @param ok whether all of it was made
     */
    public record Outcome(List<PackageChange> changes, boolean ok, boolean cancelled, List<Problem> problems) {
        public Outcome {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }

    /** What would be started to make an edit, each as argv. */
    List<List<String>> commands(EnvironmentEdit edit, Wanted wanted) {
        if (edit.isNone()) {
            return List.of();
        }
        return planner(contents(), wanted)
                .plan(edit.title(), edit.remove(), edit.install())
                .steps()
                .getLast()
                .actions()
                .stream()
                .filter(Action.Exec.class::isInstance)
                .map(action -> ((Action.Exec) action).command())
                .toList();
    }

    /**
     * Makes a change: the environment first, and the files that say the same once that went well; where the environment is made from the
     * lock, that first. What was there before is kept, also where it ends halfway.
     *
     * @param wanted where to look for what is installed
     * @throws ShipException (TOOL_MISSING) if no engine can be had, (FAILED) if a file was changed by somebody else meanwhile
     */
    public Outcome make(PackageEdit edit, Wanted wanted, RunListener listener, Cancellation cancellation) {
        if (edit.byLock()) {
            return byLock(edit, listener, cancellation);
        }
        EnvironmentEdit change = edit.environment();
        Snapshot before = Snapshot.of(contents());
        Outcome outcome = change.isNone()
                ? new Outcome(List.of(), true, false, List.of())
                : run(change.title(), change.remove(), change.install(), wanted, listener, cancellation);
        String files = "";
        try {
            files = outcome.ok() ? write(edit) : "";
        } finally {
            if (!outcome.changes().isEmpty()) {
                history.add(change.title(), before, Snapshot.of(contents()), files);
            }
        }
        return outcome;
    }

    private Outcome byLock(PackageEdit edit, RunListener listener, Cancellation cancellation) {
        Optional<Snapshot> before = found().map(Snapshot::of);
        String files = write(edit);
        Survey now = workspace.survey(profile, ScanListener.SILENT);
        PythonChoice pythons = workspace.settle(now, profile, workspace.pythons(now, profile));
        Plan plan = workspace
                .planner(now, profile, pythons, workspace.engine(profile, pythons), null)
                .environment();
        try {
            return outcome(plan, before, listener, cancellation);
        } finally {
            before.ifPresent(snapshot -> history.add(
                    edit.environment().title(),
                    snapshot,
                    found().map(Snapshot::of).orElse(snapshot),
                    files));
        }
    }

    /** @return the id of what was written; empty if the files say so already */
    private String write(PackageEdit edit) {
        return UndoHistory.of(workspace.root())
                .apply(edit.files())
                .map(UndoEntry::id)
                .orElse("");
    }

    /** The edit that {@link #undo} would take back; empty if there is none. */
    public Optional<EnvironmentHistory.Entry> last() {
        return history.latest();
    }

    /**
     * Takes the last edit back: afterwards the environment holds what it held before it, and the files that were edited along are as they
     * were, unless they were edited since, which is told.
     *
     * @return empty if there is nothing to take back
     * @throws ShipException (BAD_ARGUMENT) if the environment has been made for another Python since
     */
    public Optional<Outcome> undo(Wanted wanted, RunListener listener, Cancellation cancellation) {
        EnvironmentHistory.Entry entry = history.latest().orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        Snapshot now = Snapshot.of(contents());
        if (!EditPlanner.minor(now.python())
                .equals(EditPlanner.minor(entry.before().python()))) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(
                                    Topic.ENVIRONMENT,
                                    "The environment is of Python " + now.python() + ", and it was of "
                                            + entry.before().python() + " when that was done: " + entry.title() + ".")
                            .advise("Make it anew with slipway environment."));
        }
        Snapshot before = entry.before();
        Outcome outcome = run(
                "Take back: " + entry.title(),
                before.tooManyIn(now),
                before.missingIn(now),
                wanted,
                listener,
                cancellation);
        if (!outcome.ok()) {
            return Optional.of(outcome);
        }
        history.forget(entry);
        return Optional.of(takeBack(entry)
                .map(problem -> new Outcome(outcome.changes(), true, false, List.of(problem)))
                .orElse(outcome));
    }

    /** Takes the files back that were edited along, unless somebody edited since. */
    private Optional<Problem> takeBack(EnvironmentHistory.Entry entry) {
        if (entry.files().isEmpty()) {
            return Optional.empty();
        }
        UndoHistory edits = UndoHistory.of(workspace.root());
        Optional<UndoEntry> last = edits.list().stream()
                .filter(one -> one.state() != UndoEntry.State.UNDONE)
                .findFirst();
        try {
            if (last.isPresent() && last.get().id().equals(entry.files())) {
                edits.undo();
                return Optional.empty();
            }
        } catch (ShipException changedSince) {
            return Optional.of(changedSince.problem());
        }
        boolean already = edits.list().stream()
                .anyMatch(one -> one.id().equals(entry.files()) && one.state() == UndoEntry.State.UNDONE);
        return already
                ? Optional.empty()
                : Optional.of(Problem.warning(
                                Topic.DEPENDENCIES,
                                "The files that were edited along were not taken back, since others were edited after them.")
                        .so("They may still name the versions that went.")
                        .advise("Take those edits back as well: slipway undo."));
    }

    private Outcome run(
            String title,
            List<String> remove,
            List<String> install,
            Wanted wanted,
            RunListener listener,
            Cancellation cancellation) {
        Contents contents = contents();
        return outcome(
                planner(contents, wanted).plan(title, remove, install),
                Optional.of(Snapshot.of(contents)),
                listener,
                cancellation);
    }

    private EditPlanner planner(Contents contents, Wanted wanted) {
        return new EditPlanner(workspace, profile, contents, wanted);
    }

    private Outcome outcome(Plan plan, Optional<Snapshot> before, RunListener listener, Cancellation cancellation) {
        RunEvent.Finished finished = workspace.run(plan, listener, cancellation);
        List<Problem> problems = finished.steps().stream()
                .map(StepResult::problem)
                .filter(Objects::nonNull)
                .toList();
        boolean ok = !finished.cancelled()
                && finished.steps().stream()
                        .allMatch(step -> step.state() == StepState.DONE || step.state() == StepState.SKIPPED);
        Snapshot none = new Snapshot("", Map.of());
        Snapshot after = found().map(Snapshot::of).orElse(none);
        return new Outcome(before.orElse(none).to(after), ok, finished.cancelled(), problems);
    }

    private Optional<Contents> found() {
        Host host = workspace.host();
        return Contents.of(venv, host.platform(), host.target());
    }

    private Contents contents() {
        Host host = workspace.host();
        return Contents.require(venv, host.platform(), host.target());
    }
}
