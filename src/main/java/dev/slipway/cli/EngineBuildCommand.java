package dev.slipway.cli;

import dev.slipway.container.EngineDesk;
import dev.slipway.plan.Action;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds an image from a Dockerfile, with this machine's way to packages as secrets of the build.")
final class EngineBuildCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "The folder with the Dockerfile.")
    private Path folder = Path.of("");

    @Option(
            names = {"-t", "--tag"},
            required = true,
            description = "What the image is called.")
    private String tag = "";

    @Option(
            names = {"-f", "--file"},
            description = "The Dockerfile, where it is another one.")
    private @Nullable Path file;

    @Option(names = "--platform", description = "Such as linux/amd64.")
    private @Nullable String platform;

    private final Terminal terminal;

    EngineBuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Host host = Host.current();
        EngineDesk desk = EngineCommand.desk(host);
        var index = host.containers().index();
        Path here = folder.toAbsolutePath().normalize();
        List<String> words = new ArrayList<>(List.of("build", "--tag", tag));
        words.addAll(List.of("--file", (file == null ? here.resolve("Dockerfile") : file.toAbsolutePath()).toString()));
        if (platform != null) {
            words.addAll(List.of("--platform", platform));
        }
        words.addAll(index.arguments());
        words.add(here.toString());
        Action.Exec command = desk.engine().exec(here, words);
        for (Map.Entry<String, String> variable : index.ofCommand().entrySet()) {
            command = command.with(variable.getKey(), variable.getValue());
        }
        return new EngineOutput(terminal, desk).follow(command, () -> {});
    }
}
