package dev.slipway.cli;

import dev.slipway.container.EngineDesk;
import dev.slipway.problem.ShipException;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs a container of an image.")
final class EngineRunCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IMAGE", description = "The image.")
    private String image = "";

    @Parameters(
            index = "1..*",
            paramLabel = "ARGUMENT",
            description = "Handed on to the program; after -- where one begins with a dash.")
    private List<String> arguments = List.of();

    @Option(
            names = {"-d", "--detach"},
            description = "Leave it running and come back.")
    private boolean detached;

    @Option(names = "--name", description = "What it is called.")
    private @Nullable String name;

    @Option(
            names = {"-p", "--publish"},
            paramLabel = "PORTS",
            description = "Such as 8000:8000, or 127.0.0.1:8000:8000.")
    private List<String> ports = List.of();

    @Option(
            names = {"-v", "--volume"},
            paramLabel = "VOLUME",
            description = "Such as /data:/app/data:ro.")
    private List<String> volumes = List.of();

    @Option(
            names = {"-e", "--env"},
            paramLabel = "NAME[=VALUE]",
            description = "A variable; without a value, that of this process.")
    private List<String> variables = List.of();

    @Option(names = "--device", description = "A device of this machine, such as /dev/video0.")
    private List<String> devices = List.of();

    @Option(names = "--gpus", paramLabel = "WHICH", description = "GPUs, such as all.")
    private @Nullable String gpus;

    @Option(names = "--network", description = "Such as none or host.")
    private @Nullable String network;

    @Option(names = "--privileged", description = "Let it do on this machine what root may do.")
    private boolean privileged;

    @Option(names = "--rm", description = "Remove it when it ends.")
    private boolean remove;

    private final Terminal terminal;

    EngineRunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EngineDesk desk = EngineCommand.desk(Host.current());
        String called = name == null ? "slipway-" + UUID.randomUUID().toString().substring(0, 8) : name;
        var command = desk.engine().exec(Path.of("").toAbsolutePath(), words(called));
        return new EngineOutput(terminal, desk).follow(command, () -> stop(desk, called));
    }

    /** The client that is ended does not always take its container along. */
    private static void stop(EngineDesk desk, String called) {
        try {
            desk.ask(desk.commands().stop(List.of(called)));
        } catch (ShipException e) {
            return;
        }
    }

    private List<String> words(String called) {
        List<String> words = new ArrayList<>(List.of("run", "--name", called));
        flag(words, detached, "--detach");
        flag(words, remove, "--rm");
        flag(words, privileged, "--privileged");
        each(words, "--publish", ports);
        each(words, "--volume", volumes);
        each(words, "--env", variables);
        each(words, "--device", devices);
        each(words, "--gpus", gpus == null ? List.of() : List.of(gpus));
        each(words, "--network", network == null ? List.of() : List.of(network));
        words.add(image);
        words.addAll(arguments);
        return words;
    }

    private static void flag(List<String> words, boolean on, String option) {
        if (on) {
            words.add(option);
        }
    }

    private static void each(List<String> words, String option, List<String> values) {
        values.forEach(value -> words.addAll(List.of(option, value)));
    }
}
