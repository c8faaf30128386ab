package dev.slipway.cli;

import dev.slipway.change.ProjectLock;
import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.Locked;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.EnvironmentEdits;
import dev.slipway.ship.upkeep.PackageEdit;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that change an environment share: they show what will happen, tell what it breaks, and do it. */
final class EnvironmentChange {
    @Mixin
    private Writing writing = new Writing();

    @Option(names = "--anyway", description = "Do it even where it breaks what others require.")
    private boolean anyway;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print what every tool prints.")
    private boolean verbose;

    boolean isDry() {
        return writing.isDry();
    }

    int make(Workspace workspace, Terminal terminal, BiFunction<Survey, Profile, PackageEdit> edits) {
        Profile profile = workspace.profile();
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PackageEdit edit = edits.apply(survey, profile);
        EnvironmentEdit environment = edit.environment();
        environment.changes().forEach(change -> terminal.say(change.words()));
        new ShownEdits(terminal, workspace).make(edit.files(), true);
        environment.told().forEach(terminal::problem);
        environment.breaks().forEach(terminal::problem);
        if (edit.isNone()) {
            terminal.say("There is nothing to change.");
            return ExitCode.DONE;
        }
        if (!environment.breaks().isEmpty() && !anyway) {
            terminal.err().println("Nothing was done; --anyway does it all the same.");
            return ExitCode.FAILED;
        }
        if (writing.isDry()) {
            edit.commands().forEach(command -> terminal.say("$ " + CommandText.of(command)));
            return ExitCode.DONE;
        }
        int code = run(
                workspace,
                terminal,
                profile,
                "Done; slipway packages DIR undo takes it back.",
                (made, cancellation) -> Optional.of(made.make(
                        edit, Wanted.of(survey, profile), new ConsoleListener(terminal, verbose), cancellation)));
        if (!edit.byLock()) {
            Locked.of(survey, profile, environment.before().python())
                    .install()
                    .ifPresent(
                            lock -> terminal.err()
                                    .println(
                                            "note: artifacts are made from "
                                                    + lock.lock().file()
                                                    + ", which still names the versions from before; slipway lock --upgrade changes it."));
        }
        return code;
    }

    /** What is done with the project taken. */
    @FunctionalInterface
    interface Work {
        Optional<EnvironmentEdits.Outcome> with(EnvironmentEdits edits, Cancellation cancellation);
    }

    static int run(Workspace workspace, Terminal terminal, Profile profile, String done, Work work) {
        try (ProjectLock lock = workspace.lock("slipway packages")) {
            Cancellation cancellation = new Cancellation();
            try (Interrupt interrupt = Interrupt.watch(cancellation, lock::close)) {
                Optional<EnvironmentEdits.Outcome> outcome =
                        work.with(new EnvironmentEdits(workspace, profile), cancellation);
                if (outcome.isEmpty()) {
                    terminal.say("There is nothing to take back.");
                    return ExitCode.DONE;
                }
                if (interrupt.happened() || outcome.get().cancelled()) {
                    return ExitCode.CANCELLED;
                }
                if (outcome.get().ok()) {
                    // Those of what failed were told when it did.
                    outcome.get().problems().forEach(terminal::problem);
                }
                terminal.say(
                        outcome.get().ok()
                                ? done
                                : "It did not work out; the environment holds what is listed by slipway packages DIR list.");
                return outcome.get().ok() ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }
}
