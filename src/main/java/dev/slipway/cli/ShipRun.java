package dev.slipway.cli;

import dev.slipway.change.ProjectLock;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunListener;
import dev.slipway.ship.ShipResult;
import dev.slipway.ship.Shipping;
import dev.slipway.ship.Workspace;

/** Ships in the terminal: plan, run, report. Ctrl+C ends every program that was started before this one ends. */
record ShipRun(Terminal terminal, boolean json, boolean verbose) {

    int run(Workspace workspace, Planning planning, ProjectLock lock) {
        Shipping shipping = planning.of(workspace);
        if (!shipping.plan().runnable()) {
            shipping.plan()
                    .problems()
                    .forEach(json ? new JsonListener(terminal, workspace.root())::problem : terminal::problem);
            return ExitCode.of(shipping.plan());
        }
        Cancellation cancellation = new Cancellation();
        ShipResult result;
        try (Interrupt interrupt = Interrupt.watch(cancellation, lock::close)) {
            result = workspace.ship(shipping, listener(workspace), cancellation);
            if (interrupt.happened()) {
                return ExitCode.CANCELLED;
            }
        }
        if (json) {
            new JsonListener(terminal, workspace.root()).finished(result);
        } else {
            new Summary(terminal, workspace.root()).tell(result);
        }
        return result.cancelled() ? ExitCode.CANCELLED : result.ok() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private RunListener listener(Workspace workspace) {
        return json ? new JsonListener(terminal, workspace.root()) : new ConsoleListener(terminal, verbose);
    }
}
