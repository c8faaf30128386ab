package dev.slipway.cli;

import dev.slipway.container.EngineDesk;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = "Logs in to a registry. The engine itself asks for the password and keeps it.")
final class EngineLoginCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REGISTRY",
            description = "Docker Hub, unless another is named.")
    private @Nullable String registry;

    @Option(
            names = {"-u", "--username"},
            description = "The user.")
    private @Nullable String user;

    @Option(names = "--password-stdin", description = "Take the password from standard input.")
    private boolean fromInput;

    EngineLoginCommand(Terminal terminal) {
        // It talks to the terminal past us, so that no password passes through here.
    }

    @Override
    public Integer call() throws InterruptedException {
        EngineDesk desk = EngineCommand.desk(Host.current());
        List<String> command = new ArrayList<>(List.of(desk.engine().program().toString(), "login"));
        if (user != null) {
            command.addAll(List.of("--username", user));
        }
        if (fromInput) {
            command.add("--password-stdin");
        }
        if (registry != null) {
            command.add(registry);
        }
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.TOOL_MISSING,
                    Problem.error(Topic.SHIP, "The engine's client cannot be started: " + e.getMessage() + "."),
                    e);
        }
    }
}
