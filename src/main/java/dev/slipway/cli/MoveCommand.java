package dev.slipway.cli;

import dev.slipway.dependency.adopt.Adoption;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.move.PyprojectMove;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description =
                "Moves what Poetry, Flit, setup.cfg or setup.py say of the project into [project] of pyproject.toml,"
                        + " or takes the requirements of other files into it.")
final class MoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Mixin
    private Writing writing = new Writing();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "The answer to a question that came up, such as version=1.2.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(
            names = "--requirements",
            description =
                    "Take what requirements files, Pipfile and environment.yml declare into [project] that is there.")
    private boolean requirements;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Take the requirements of this file only; may be given several times.")
    private List<String> from = new ArrayList<>();

    private final Terminal terminal;

    MoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var workspace = Workspace.project(folder, Host.current());
        if (requirements || !from.isEmpty()) {
            return adopt(workspace);
        }
        var move = PyprojectMove.of(workspace.root(), answers);
        new ShownEdits(terminal, workspace).make(move.changes(), writing.isDry());
        move.told().forEach(terminal::problem);
        move.asked()
                .forEach((field, question) ->
                        terminal.err().println("question: " + question + "\n  -> --set " + field + "=..."));
        return move.isReady() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int adopt(Workspace workspace) {
        var root = workspace.root();
        var before = PyprojectFile.read(root.resolve(PyprojectFile.NAME));
        var files = from.stream().map(file -> file.replace('\\', '/')).collect(Collectors.toSet());
        files.stream()
                .filter(file -> !Files.isRegularFile(root.resolve(file)))
                .findFirst()
                .ifPresent(file -> {
                    throw new ShipException(
                            ShipException.Kind.BAD_ARGUMENT,
                            Problem.error(Topic.METADATA, "There is no file " + file + " in the folder.")
                                    .advise("Name it relative to the folder."));
                });
        var adoption = Adoption.of(root, before, files);
        if (adoption.changes()) {
            new ShownEdits(terminal, workspace).make(List.of(adoption.since(before, root)), writing.isDry());
        } else {
            terminal.say(PyprojectFile.NAME + " holds all of them.");
        }
        adoption.told().forEach(terminal::problem);
        return ExitCode.DONE;
    }
}
