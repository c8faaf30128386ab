package dev.slipway.cli;

import dev.slipway.platform.LocalNetwork;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Input;
import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepState;
import dev.slipway.ship.Host;
import dev.slipway.ship.RunNow;
import dev.slipway.ship.Workspace;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs what was shipped, there and as it was tried, until it ends or is interrupted.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private Planning planning = new Planning();

    @Mixin
    private RunOutput output = new RunOutput();

    @Option(
            names = "--artifact",
            paramLabel = "ARTIFACT",
            description = "Which one, such as executable; the first that runs if none is named.")
    private @Nullable String artifact;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where a web app serves; " + RunNow.USUAL_PORT + ", or another free one.")
    private int port = RunNow.USUAL_PORT;

    @Option(names = "--network", description = "Let other machines of the network reach a web app.")
    private boolean network;

    private final Terminal terminal;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What the program prints, and nothing of ours but why it failed. */
    private RunListener listener(Workspace workspace) {
        if (output.json()) {
            return output.listener(terminal, workspace.root());
        }
        return event -> {
            if (event instanceof RunEvent.Output printed) {
                terminal.out().write(printed.bytes(), 0, printed.bytes().length);
                terminal.out().flush();
            } else if (event instanceof RunEvent.StepEnded(var result) && result.problem() != null) {
                terminal.problem(result.problem());
            }
        };
    }

    @Override
    public Integer call() {
        if (!LocalNetwork.isPort(port)) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.SHIP, "There is no port " + port + ".").advise("Name one of 1 to 65535."));
        }
        Workspace workspace = planning.open(Host.current());
        var shipping = planning.of(workspace);
        int free = LocalNetwork.port(port, network);
        RunNow run = shipping.profile().artifacts().keySet().stream()
                .filter(id -> artifact == null || id.equals(artifact))
                .flatMap(id -> RunNow.of(shipping.plan(), id, free, network).stream())
                .findFirst()
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.BAD_ARGUMENT,
                        Problem.error(Topic.SHIP, "There is nothing to run.")
                                .advise("Ship something that runs first, such as a wheel with a command.")));
        if (network && run.port() > 0 && !run.mayServeOthers()) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.SHIP, "It serves this machine only, whatever it is told.")
                            .advise("Leave --network out, or run its executable or zipapp."));
        }
        if (run.port() > 0) {
            terminal.err()
                    .println("http://" + (network ? LocalNetwork.address().orElse("127.0.0.1") : "127.0.0.1") + ":"
                            + run.port());
        }
        var cancellation = new Cancellation();
        try (Interrupt interrupt = Interrupt.watch(cancellation, () -> {})) {
            RunEvent.Finished finished = workspace.run(
                    run.plan(), terminal.ours() ? Input.OURS : Input.NONE, listener(workspace), cancellation);
            if (interrupt.happened() || finished.cancelled()) {
                return ExitCode.CANCELLED;
            }
            return finished.steps().stream().anyMatch(step -> step.state() == StepState.FAILED)
                    ? ExitCode.FAILED
                    : ExitCode.DONE;
        }
    }
}
