package dev.slipway.cli;

import dev.slipway.environment.CondaAnswers;
import dev.slipway.environment.CondaCommands;
import dev.slipway.environment.CondaTool;
import dev.slipway.plan.Action;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessEnd;
import dev.slipway.settings.Surroundings;
import dev.slipway.ship.Host;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "conda",
        mixinStandardHelpOptions = true,
        description = "A conda environment in .conda, by conda, mamba or micromamba, whichever is here.")
final class CondaCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> FILES = List.of("environment.yml", "environment.yaml");

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The project's folder; the current one if none is named.")
    private Path folder = Path.of("");

    @Option(
            names = {"-c", "--channel"},
            paramLabel = "CHANNEL",
            description = "Where to look; several are allowed.")
    private List<String> channels = List.of();

    private final Terminal terminal;

    CondaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "create", description = "Makes it, from environment.yml where no packages are named.")
    int create(@Parameters(paramLabel = "PACKAGE", arity = "0..*") List<String> packages) {
        CondaCommands conda = conda();
        if (packages != null && !packages.isEmpty()) {
            return run(conda.create(channels, packages));
        }
        Path file = FILES.stream()
                .map(conda.project()::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.BAD_ARGUMENT,
                        Problem.error(Topic.ENVIRONMENT, "There is no environment.yml, and no package is named.")
                                .advise("Name packages, such as python=3.11 numpy.")));
        return run(conda.createFrom(file));
    }

    @Command(name = "install", description = "Installs packages.")
    int install(@Parameters(paramLabel = "PACKAGE", arity = "1..*") List<String> packages) {
        return run(conda().install(channels, packages));
    }

    @Command(name = "update", description = "Updates packages; all if none is named.")
    int update(@Parameters(paramLabel = "PACKAGE", arity = "0..*") List<String> packages) {
        return run(conda().update(channels, packages == null ? List.of() : packages));
    }

    @Command(name = "remove", description = "Removes packages.")
    int remove(@Parameters(paramLabel = "PACKAGE", arity = "1..*") List<String> packages) {
        return run(conda().remove(packages));
    }

    @Command(name = "delete", description = "Deletes the environment.")
    int delete() {
        return run(conda().delete());
    }

    @Command(name = "list", description = "What is installed.")
    int list() {
        CondaAnswers.installed(asked(conda().list())).forEach(this::say);
        return ExitCode.DONE;
    }

    @Command(name = "search", description = "What the channels have.")
    int search(@Parameters(paramLabel = "PACKAGE") String spec) {
        CondaAnswers.found(asked(conda().search(channels, spec))).forEach(this::say);
        return ExitCode.DONE;
    }

    @Command(name = "info", description = "Which program it is.")
    int info() {
        CondaCommands conda = conda();
        terminal.say(conda.tool().kind() + "  " + CondaAnswers.version(asked(conda.info())) + "  "
                + conda.tool().program());
        terminal.say(conda.folder() + (Files.isDirectory(conda.folder()) ? "" : "  (not there yet)"));
        return ExitCode.DONE;
    }

    @Command(name = "export", description = "Prints environment.yml of what is installed.")
    int export() {
        CondaCommands conda = conda();
        Captured answer = Host.current().processes().capture(conda.export(), PATIENCE);
        String file = answer.ok() && !answer.output().isBlank()
                ? answer.output()
                : CondaAnswers.environmentFile(CondaAnswers.installed(asked(conda.list())));
        terminal.say(file.stripTrailing());
        return ExitCode.DONE;
    }

    private void say(CondaAnswers.Package one) {
        terminal.say(one.name() + "  " + one.version() + "  " + one.build() + "  " + one.channel());
    }

    private CondaCommands conda() {
        Path project = folder.toAbsolutePath().normalize();
        Host host = Host.current();
        CondaTool tool = CondaTool.find(host.platform(), Surroundings.current().variables(), UserFolders.home())
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.TOOL_MISSING,
                        Problem.error(Topic.ENVIRONMENT, "Neither conda nor mamba nor micromamba is on this machine.")
                                .so("What only conda provides cannot be had; slipway environment installs the rest.")
                                .advise("Install Miniforge (https://conda-forge.org/download) or micromamba.")));
        return new CondaCommands(tool, project.resolve(".conda"), project);
    }

    private String asked(Action.Exec command) {
        Captured answer = Host.current().processes().capture(command, PATIENCE);
        if (!answer.ok() && answer.output().isBlank()) {
            throw new ShipException(
                    ShipException.Kind.FAILED,
                    Problem.error(
                            Topic.ENVIRONMENT,
                            "conda failed: " + answer.errors().strip()));
        }
        return answer.output();
    }

    private int run(Action.Exec command) {
        terminal.say(CommandText.of(command.command()));
        ProcessEnd end = Host.current()
                .processes()
                .run(
                        command,
                        (bytes, from, length) ->
                                terminal.out().print(new String(bytes, from, length, StandardCharsets.UTF_8)),
                        new Cancellation());
        return end.exitCode() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
