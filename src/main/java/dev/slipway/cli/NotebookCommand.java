package dev.slipway.cli;

import dev.slipway.change.Diff;
import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.modularize.NotebookScript;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.ship.Host;
import dev.slipway.ship.Json;
import dev.slipway.ship.NotebookProposal;
import dev.slipway.ship.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "notebook",
        mixinStandardHelpOptions = true,
        description = "Turns a notebook into a script. Shows the script; writes it with --write.")
final class NotebookCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NOTEBOOK", description = "The .ipynb file. Nothing in it is run.")
    private Path notebook = Path.of("");

    @Option(names = "-o", paramLabel = "SCRIPT", description = "The script to write (beside the notebook).")
    private @Nullable Path output;

    @Mixin
    private Writing writing = new Writing();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    NotebookCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path path = notebook.toAbsolutePath().normalize();
        Path folder = path.getParent();
        if (!Files.isRegularFile(path) || folder == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.PROJECT, "There is no notebook " + notebook + ".")
                            .advise("Name a file that ends in .ipynb."));
        }
        NotebookProposal proposal = NotebookProposal.of(
                folder,
                String.valueOf(path.getFileName()),
                output == null ? null : output.toAbsolutePath().normalize());
        NotebookScript script = proposal.script();
        FileChange change = proposal.change();
        boolean write = writing.isSaid();
        if (write) {
            Workspace workspace = Workspace.open(folder, Host.current());
            try (var _ = workspace.lock("slipway notebook")) {
                UndoHistory.of(folder).apply(List.of(change));
            }
        }
        if (json) {
            terminal.json(Json.bytes(Json.notebook(proposal, folder, write)));
            return ExitCode.DONE;
        }
        script.notes().forEach(terminal::problem);
        if (write) {
            terminal.say(change.file() + " was written.");
        } else {
            terminal.say(Diff.unified(change, folder).stripTrailing());
            terminal.err().println("Nothing was written. To do it: --write");
        }
        return ExitCode.DONE;
    }
}
