package dev.slipway.ship.upkeep;

import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.dependency.upkeep.EnvironmentHistory;
import dev.slipway.dependency.upkeep.PackageChange;
import dev.slipway.dependency.upkeep.Snapshot;
import dev.slipway.environment.Engine;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import dev.slipway.ship.Host;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Makes an edit. What was there before is kept, also where it ends halfway.
     *
     * @param wanted where to look for what is installed
     * @throws ShipException (TOOL_MISSING) if no engine can be had
     */
    public Outcome make(EnvironmentEdit edit, Wanted wanted, RunListener listener, Cancellation cancellation) {
        Contents before = contents();
        Outcome outcome = run(edit.title(), edit.remove(), edit.install(), wanted, before, listener, cancellation);
        Snapshot after = Snapshot.of(contents());
        if (!outcome.changes().isEmpty()) {
            history.add(edit.title(), Snapshot.of(before), after);
        }
        return outcome;
    }

    /** The edit that {@link #undo} would take back; empty if there is none. */
    public Optional<EnvironmentHistory.Entry> last() {
        return history.latest();
    }

    /**
     * Takes the last edit back: afterwards the environment holds what it held before it.
     *
     * @return empty if there is nothing to take back
     * @throws ShipException (BAD_ARGUMENT) if the environment has been made for another Python since
     */
    public Optional<Outcome> undo(Wanted wanted, RunListener listener, Cancellation cancellation) {
        EnvironmentHistory.Entry entry = history.latest().orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        Contents contents = contents();
        Snapshot now = Snapshot.of(contents);
        if (!minor(now.python()).equals(minor(entry.before().python()))) {
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
                contents,
                listener,
                cancellation);
        if (outcome.ok()) {
            history.forget(entry);
        }
        return Optional.of(outcome);
    }

    private Outcome run(
            String title,
            List<String> remove,
            List<String> install,
            Wanted wanted,
            Contents contents,
            RunListener listener,
            Cancellation cancellation) {
        Engine engine = engine(contents, wanted);
        List<Action> actions = new ArrayList<>(engine.settleIn(venv));
        if (!remove.isEmpty()) {
            actions.add(engine.uninstall(venv, remove));
        }
        if (!install.isEmpty()) {
            Path list = workspace.folders(profile, null).own().resolve("packages.txt");
            List<String> lines = new ArrayList<>(wanted.options());
            lines.addAll(install);
            actions.add(new Action.WriteOwn(list, String.join("\n", lines) + "\n"));
            actions.add(engine.installExactly(venv, list, false));
        }
        List<Step> steps = new ArrayList<>(engine.prepare());
        List<String> prepared = steps.stream().map(Step::id).toList();
        steps.add(Step.of(STEP, title).needs(prepared).does(actions).always().build());
        Plan plan = new Plan(workspace.root(), steps, List.of());
        RunEvent.Finished finished = workspace.run(plan, listener, cancellation);
        List<Problem> problems = finished.steps().stream()
                .map(StepResult::problem)
                .filter(Objects::nonNull)
                .toList();
        boolean ok = !finished.cancelled()
                && finished.steps().stream()
                        .allMatch(step -> step.state() == StepState.DONE || step.state() == StepState.SKIPPED);
        return new Outcome(Snapshot.of(contents).to(Snapshot.of(contents())), ok, finished.cancelled(), problems);
    }

    private Contents contents() {
        Host host = workspace.host();
        return Contents.require(venv, host.platform(), host.target());
    }

    private Engine engine(Contents contents, Wanted wanted) {
        Host host = workspace.host();
        String minor = minor(contents.python());
        Interpreter python = host.interpreters()
                .version(minor)
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.TOOL_MISSING,
                        Problem.error(Topic.ENVIRONMENT, "The Python " + minor + " of the environment was not found.")
                                .advise("Make it anew with slipway environment.")));
        EngineChoice choice = host.engines().choose(profile.engine(), python, host.interpreters());
        Engine engine = choice.engine();
        if (engine == null) {
            throw new ShipException(
                    ShipException.Kind.TOOL_MISSING, choice.problems().getFirst());
        }
        return engine.with(wanted.sources());
    }

    private static String minor(String version) {
        int second = version.indexOf('.', version.indexOf('.') + 1);
        return second < 0 ? version : version.substring(0, second);
    }
}
