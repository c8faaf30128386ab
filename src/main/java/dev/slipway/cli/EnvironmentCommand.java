package dev.slipway.cli;

import dev.slipway.change.ProjectLock;
import dev.slipway.plan.Plan;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunEvent;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.EnvironmentCare;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "environment",
        mixinStandardHelpOptions = true,
        description =
                "Makes the project's environment in .venv, with versions that go together, and makes no artifact.")
final class EnvironmentCommand implements Callable<Integer> {
    @Mixin
    private Planning planning = new Planning();

    @Mixin
    private RunOutput output = new RunOutput();

    @Option(names = "--recreate", description = "Make it anew, whatever is there.")
    private boolean recreate;

    @Option(names = "--delete", description = "Delete it, and make none.")
    private boolean delete;

    @Option(names = "--anyway", description = "Delete it even if Slipway did not make it.")
    private boolean anyway;

    @Option(names = "--show", description = "Tell what it is and how each shell enters it; make none.")
    private boolean show;

    @Option(names = "--terminal", description = "Open a terminal in which it is active; make none.")
    private boolean window;

    private final Terminal terminal;

    EnvironmentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = planning.open(Host.current());
        EnvironmentCare care = new EnvironmentCare(workspace);
        if (show) {
            care.lines().forEach(terminal::say);
            return ExitCode.DONE;
        }
        if (window) {
            care.openTerminal();
            return ExitCode.DONE;
        }
        try (ProjectLock lock = workspace.lock("slipway environment")) {
            if (recreate || delete) {
                if (!anyway) {
                    care.requireOurs();
                }
                care.delete();
            }
            if (delete) {
                terminal.say("There is no environment any more.");
                return ExitCode.DONE;
            }
            Plan plan = planning.environment(workspace, output.fetching(terminal));
            if (!plan.runnable()) {
                return output.refused(terminal, workspace.root(), plan);
            }
            Cancellation cancellation = new Cancellation();
            try (Interrupt interrupt = Interrupt.watch(cancellation, lock::close)) {
                RunEvent.Finished finished =
                        workspace.run(plan, output.listener(terminal, workspace.root()), cancellation);
                return interrupt.happened() || finished.cancelled() ? ExitCode.CANCELLED : told(finished);
            }
        }
    }

    private int told(RunEvent.Finished finished) {
        boolean failed = false;
        for (StepResult step : finished.steps()) {
            failed |= step.state() == StepState.FAILED;
        }
        if (!failed && !output.json()) {
            terminal.say("The environment is ready in .venv.");
        }
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }
}
