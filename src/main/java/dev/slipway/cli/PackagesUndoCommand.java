package dev.slipway.cli;

import dev.slipway.project.ScanListener;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes the last upgrade or removal back: the environment holds what it held before.")
final class PackagesUndoCommand implements Callable<Integer> {
    @Option(
            names = {"-v", "--verbose"},
            description = "Print what every tool prints.")
    private boolean verbose;

    @ParentCommand
    private @Nullable PackagesCommand packages;

    private final Terminal terminal;

    PackagesUndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = PackagesCommand.of(packages).workspace();
        var profile = workspace.profile();
        var wanted = Wanted.of(workspace.survey(profile, ScanListener.SILENT), profile);
        return EnvironmentChange.run(
                workspace, terminal, profile, "The environment holds what it held before.", (edits, cancellation) -> {
                    edits.last().ifPresent(entry -> terminal.say("Taking back: " + entry.title()));
                    var outcome = edits.undo(wanted, new ConsoleListener(terminal, verbose), cancellation);
                    outcome.ifPresent(made -> made.changes().forEach(one -> terminal.say(one.words())));
                    return outcome;
                });
    }
}
