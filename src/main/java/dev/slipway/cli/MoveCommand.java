package dev.slipway.cli;

import dev.slipway.metadata.move.PyprojectMove;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description =
                "Moves what Poetry, Flit, setup.cfg or setup.py say of the project into [project] of pyproject.toml.")
final class MoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Show the diff and write nothing.")
    private boolean dry;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "The answer to a question that came up, such as version=1.2.")
    private Map<String, String> answers = new LinkedHashMap<>();

    private final Terminal terminal;

    MoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var workspace = Workspace.open(folder, Host.current());
        var move = PyprojectMove.of(workspace.root(), answers);
        new Edits(terminal, workspace).make(move.changes(), dry);
        move.told().forEach(terminal::problem);
        move.asked()
                .forEach((field, question) ->
                        terminal.err().println("question: " + question + "\n  -> --set " + field + "=..."));
        return move.isReady() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
