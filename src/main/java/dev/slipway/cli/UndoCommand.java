package dev.slipway.cli;

import dev.slipway.change.UndoEntry;
import dev.slipway.change.UndoHistory;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes back the last edit that Slipway made in a folder, byte for byte.")
final class UndoCommand implements Callable<Integer> {
    /** In place of taking back. */
    static final class Instead {
        @Option(names = "--redo", description = "Makes again what was taken back last.")
        private boolean redo;

        @Option(names = "--list", description = "Tells what was edited, the latest first, and changes nothing.")
        private boolean list;
    }

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @ArgGroup
    private Instead instead = new Instead();

    private final Terminal terminal;

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var workspace = Workspace.project(folder, Host.current());
        var history = UndoHistory.of(workspace.root());
        if (instead.list) {
            history.list().forEach(entry -> terminal.say(line(entry)));
            return ExitCode.DONE;
        }
        try (var _ = workspace.lock("a Slipway command")) {
            terminal.say(
                    instead.redo
                            ? history.redo()
                                    .map(entry -> "Made again: " + named(entry))
                                    .orElse("There is nothing to make again.")
                            : history.undo()
                                    .map(entry -> "Taken back: " + named(entry))
                                    .orElse("There is nothing to take back."));
        }
        return ExitCode.DONE;
    }

    private static String named(UndoEntry entry) {
        return entry.title() + " (" + String.join(", ", entry.files()) + ")";
    }

    private static String line(UndoEntry entry) {
        return entry.at().truncatedTo(ChronoUnit.SECONDS) + "  "
                + entry.state().name().toLowerCase(Locale.ROOT) + "  " + named(entry);
    }
}
