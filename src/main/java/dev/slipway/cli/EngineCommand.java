package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.container.ContainerInfo;
import dev.slipway.container.EngineDesk;
import dev.slipway.container.ImageInfo;
import dev.slipway.plan.Action;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Containers and images of this machine, by Docker or Podman, whichever is there. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        subcommands = {
            EngineRunCommand.class,
            EngineBuildCommand.class,
            EngineLoginCommand.class,
            EnginePruneCommand.class
        },
        description = "Containers and images of this machine, by Docker or Podman, whichever answers.")
final class EngineCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private final Terminal terminal;

    EngineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var engine = desk().engine();
        terminal.say(engine.kind().title() + " " + engine.version() + "  (" + engine.program() + ")");
        spec.commandLine().usage(terminal.err());
        return ExitCode.DONE;
    }

    @Command(name = "ps", mixinStandardHelpOptions = true, description = "Lists containers.")
    int ps(
            @Option(
                            names = {"-a", "--all"},
                            description = "Those that have ended as well.")
                    boolean all,
            @Option(names = "--json", description = "Print one JSON document.") boolean json) {
        List<ContainerInfo> containers = desk().containers(all);
        if (json) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            ArrayNode array = tree.putArray("containers");
            containers.forEach(one -> array.addObject()
                    .put("id", one.id())
                    .put("name", one.name())
                    .put("image", one.image())
                    .put("running", one.running())
                    .put("status", one.status())
                    .put("ports", one.ports()));
            terminal.json(tree);
        } else if (containers.isEmpty()) {
            terminal.say(all ? "There are no containers." : "No container runs.");
        } else {
            containers.forEach(one -> terminal.say(String.format(
                    Locale.ROOT,
                    "%-12s  %-24s  %-28s  %-24s  %s",
                    one.id(),
                    one.name(),
                    one.image(),
                    one.status(),
                    one.ports())));
        }
        return ExitCode.DONE;
    }

    @Command(name = "images", mixinStandardHelpOptions = true, description = "Lists images.")
    int images(@Option(names = "--json", description = "Print one JSON document.") boolean json) {
        List<ImageInfo> images = desk().images();
        if (json) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            ArrayNode array = tree.putArray("images");
            images.forEach(one -> array.addObject()
                    .put("id", one.id())
                    .put("repository", one.repository())
                    .put("tag", one.tag())
                    .put("bytes", one.bytes()));
            terminal.json(tree);
        } else if (images.isEmpty()) {
            terminal.say("There are no images.");
        } else {
            images.forEach(one -> terminal.say(String.format(
                    Locale.ROOT,
                    "%-12s  %-40s  %8.1f MB  %s",
                    one.id(),
                    one.dangling() ? "(no name)" : one.reference(),
                    one.bytes() / 1e6,
                    one.created())));
        }
        return ExitCode.DONE;
    }

    @Command(name = "logs", mixinStandardHelpOptions = true, description = "Prints what a container printed.")
    int logs(
            @Parameters(paramLabel = "CONTAINER") String container,
            @Option(
                            names = {"-f", "--follow"},
                            description = "Go on until Ctrl+C.")
                    boolean follow,
            @Option(
                            names = {"-n", "--tail"},
                            description = "Only so many of the last lines.",
                            defaultValue = "-1")
                    int tail) {
        EngineDesk desk = desk();
        return stream(desk, desk.commands().logs(container, follow, tail));
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "Starts containers again.")
    int start(@Parameters(paramLabel = "CONTAINER", arity = "1..*") List<String> containers) {
        return say(desk(), desk().commands().start(containers));
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops containers.")
    int stop(@Parameters(paramLabel = "CONTAINER", arity = "1..*") List<String> containers) {
        return say(desk(), desk().commands().stop(containers));
    }

    @Command(name = "rm", mixinStandardHelpOptions = true, description = "Removes containers.")
    int remove(
            @Parameters(paramLabel = "CONTAINER", arity = "1..*") List<String> containers,
            @Option(
                            names = {"-f", "--force"},
                            description = "Even those that run.")
                    boolean force) {
        return say(desk(), desk().commands().remove(containers, force));
    }

    @Command(name = "rmi", mixinStandardHelpOptions = true, description = "Removes images.")
    int removeImages(
            @Parameters(paramLabel = "IMAGE", arity = "1..*") List<String> images,
            @Option(
                            names = {"-f", "--force"},
                            description = "Even those with several names.")
                    boolean force) {
        return say(desk(), desk().commands().removeImages(images, force));
    }

    @Command(name = "tag", mixinStandardHelpOptions = true, description = "Gives an image one more name.")
    int tag(
            @Parameters(paramLabel = "IMAGE", index = "0") String image,
            @Parameters(paramLabel = "NAME", index = "1") String name) {
        return say(desk(), desk().commands().tag(image, name));
    }

    @Command(name = "save", mixinStandardHelpOptions = true, description = "Writes images into a tar file.")
    int save(
            @Parameters(paramLabel = "IMAGE", arity = "1..*") List<String> images,
            @Option(
                            names = {"-o", "--output"},
                            required = true,
                            paramLabel = "FILE")
                    Path file) {
        return say(desk(), desk().commands().save(images, file.toAbsolutePath()));
    }

    @Command(name = "pull", mixinStandardHelpOptions = true, description = "Gets an image from a registry.")
    int pull(@Parameters(paramLabel = "IMAGE") String image) {
        EngineDesk desk = desk();
        return stream(desk, desk.commands().pull(image));
    }

    @Command(name = "push", mixinStandardHelpOptions = true, description = "Hands an image over to a registry.")
    int push(@Parameters(paramLabel = "IMAGE") String image) {
        EngineDesk desk = desk();
        return stream(desk, desk.commands().push(image));
    }

    private EngineDesk desk() {
        return desk(Host.current());
    }

    static EngineDesk desk(Host host) {
        return EngineDesk.open(host.containers(), host.processes(), Path.of("").toAbsolutePath());
    }

    private int say(EngineDesk desk, Action.Exec command) {
        desk.ask(command).lines().forEach(terminal::say);
        return ExitCode.DONE;
    }

    private int stream(EngineDesk desk, Action.Exec command) {
        return new EngineOutput(terminal, desk).follow(command, () -> {});
    }
}
