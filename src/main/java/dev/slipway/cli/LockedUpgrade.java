package dev.slipway.cli;

import dev.slipway.change.FileChange;
import dev.slipway.change.ProjectLock;
import dev.slipway.plan.Plan;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunEvent;
import dev.slipway.run.StepState;
import dev.slipway.ship.Locked;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.Locking;
import java.util.List;
import java.util.Set;

/** Upgrades where the environment is made from a lock: the lock is brought up to date, shown, and installed. */
record LockedUpgrade(Workspace workspace, Terminal terminal, boolean dry, boolean verbose) {

    /** Whether there is a lock that the environment is made from. */
    boolean applies() {
        Profile profile = workspace.profile();
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PythonChoice pythons = workspace.pythons(survey, profile);
        return pythons.chosen()
                .filter(python ->
                        Locked.of(survey, profile, python.version()).install().isPresent())
                .isPresent();
    }

    /** @param names what to upgrade, with what it needs; none for all */
    int upgrade(List<String> names) {
        Profile profile = workspace.profile();
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PythonChoice pythons = workspace.settle(survey, profile, workspace.pythons(survey, profile));
        Locking locking = new Locking(workspace, survey, profile, pythons);
        FileChange change =
                locking.make(locking.usualFormat(), new Locking.Renewal(names.isEmpty(), Set.copyOf(names)));
        new ShownEdits(terminal, workspace).make(List.of(change), dry);
        if (change.changesNothing()) {
            terminal.say("There is nothing to change.");
            return ExitCode.DONE;
        }
        return dry ? ExitCode.DONE : install(profile, pythons);
    }

    private int install(Profile profile, PythonChoice pythons) {
        Survey now = workspace.survey(profile, ScanListener.SILENT);
        Plan plan = workspace
                .planner(now, profile, pythons, workspace.engine(profile, pythons), null)
                .environment();
        if (!plan.runnable()) {
            plan.problems().forEach(terminal::problem);
            return ExitCode.FAILED;
        }
        try (ProjectLock lock = workspace.lock("slipway packages")) {
            Cancellation cancellation = new Cancellation();
            try (Interrupt interrupt = Interrupt.watch(cancellation, lock::close)) {
                RunEvent.Finished finished = workspace.run(plan, new ConsoleListener(terminal, verbose), cancellation);
                if (interrupt.happened() || finished.cancelled()) {
                    return ExitCode.CANCELLED;
                }
                boolean ok = finished.steps().stream().noneMatch(step -> step.state() == StepState.FAILED);
                terminal.say(
                        ok
                                ? "Done; slipway undo takes the lock back, and slipway environment then what it names."
                                : "The lock is changed, and could not be installed; slipway undo takes it back.");
                return ok ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }
}
