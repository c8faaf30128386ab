package dev.slipway.cli;

import dev.slipway.change.ProjectLock;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.ShipResult;
import dev.slipway.ship.Shipping;
import dev.slipway.ship.Workspace;

/** Ships in the terminal: plan, run, report. Ctrl+C ends every program that was started before this one ends. */
record ShipRun(Terminal terminal, RunOutput output) {
    int run(Workspace workspace, Planning planning, ProjectLock lock) {
        Shipping shipping = planning.of(workspace, output.fetching(terminal));
        if (!shipping.plan().runnable()) {
            return output.refused(terminal, workspace.root(), shipping.plan());
        }
        Cancellation cancellation = new Cancellation();
        ShipResult result;
        try (Interrupt interrupt = Interrupt.watch(cancellation, lock::close)) {
            result = workspace.ship(shipping, output.listener(terminal, workspace.root()), cancellation);
            if (interrupt.happened()) {
                return ExitCode.CANCELLED;
            }
        }
        if (output.json()) {
            new JsonListener(terminal, workspace.root()).finished(result);
        } else {
            new Summary(terminal, workspace.root()).tell(result);
        }
        return result.cancelled() ? ExitCode.CANCELLED : result.ok() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
