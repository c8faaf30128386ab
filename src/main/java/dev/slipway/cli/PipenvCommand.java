package dev.slipway.cli;

import dev.slipway.change.Diff;
import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.project.ScanListener;
import dev.slipway.ship.Host;
import dev.slipway.ship.PipenvLocking;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "pipenv",
        mixinStandardHelpOptions = true,
        description = "Locks a Pipfile as Pipenv does. Shows Pipfile.lock, writes it with --write.")
final class PipenvCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder with the Pipfile.")
    private Path folder = Path.of("");

    @Mixin
    private Writing writing = new Writing();

    private final Terminal terminal;

    PipenvCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        Survey survey = workspace.survey(workspace.profile(), ScanListener.SILENT);
        PythonChoice pythons = workspace.pythons(survey, workspace.profile());
        FileChange change = PipenvLocking.of(workspace, survey, pythons);
        if (change.changesNothing()) {
            terminal.say("Pipfile.lock is as it should be.");
        } else if (writing.isSaid()) {
            try (var _ = workspace.lock("slipway pipenv")) {
                UndoHistory.of(workspace.root()).apply(List.of(change));
            }
            terminal.say("Pipfile.lock was written.");
        } else {
            terminal.say(Diff.unified(change, workspace.root()).stripTrailing());
            terminal.err().println("Nothing was written. To do it: --write");
        }
        return ExitCode.DONE;
    }
}
