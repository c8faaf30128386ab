package dev.slipway.cli;

import dev.slipway.change.ProjectLock;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Copies a sample project and opens it; where there is no display, ships it in the terminal.")
final class DemoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where the sample goes (a folder of Slipway's own).")
    private @Nullable Path folder;

    @Mixin
    private RunOutput output = new RunOutput();

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Host host = Host.current();
        Path to = folder == null ? host.folders().data().resolve("samples").resolve(Sample.TIDE_TABLE.id()) : folder;
        Sample.TIDE_TABLE.copyTo(to);
        if (!output.json()) {
            terminal.say("The sample is in " + to.toAbsolutePath().normalize());
        }
        Planning planning = new Planning();
        planning.path = to;
        Workspace workspace = planning.open(host);
        try (ProjectLock lock = workspace.lock("slipway demo")) {
            return new ShipRun(terminal, output).run(workspace, planning, lock);
        }
    }
}
