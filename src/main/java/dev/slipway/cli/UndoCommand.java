package dev.slipway.cli;

import dev.slipway.change.UndoHistory;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes back the last edit that Slipway made in a folder, byte for byte.")
final class UndoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    private final Terminal terminal;

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var workspace = Workspace.open(folder, Host.current());
        try (var _ = workspace.lock("a Slipway command")) {
            var undone = UndoHistory.of(workspace.root()).undo();
            terminal.say(
                    undone.map(entry -> "Taken back: " + entry.title() + " (" + String.join(", ", entry.files()) + ")")
                            .orElse("There is nothing to take back."));
        }
        return ExitCode.DONE;
    }
}
