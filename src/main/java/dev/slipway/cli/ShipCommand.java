package dev.slipway.cli;

import dev.slipway.change.ProjectLock;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "ship",
        mixinStandardHelpOptions = true,
        description = "Runs the plan, verifies what was made, and writes slipway-result.json beside it.")
final class ShipCommand implements Callable<Integer> {
    @Mixin
    private Planning planning = new Planning();

    @Mixin
    private RunOutput output = new RunOutput();

    private final Terminal terminal;

    ShipCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = planning.open(Host.current());
        try (ProjectLock lock = workspace.lock("slipway ship")) {
            return new ShipRun(terminal, output).run(workspace, planning, lock);
        }
    }
}
