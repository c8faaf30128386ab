package dev.slipway.cli;

import dev.slipway.change.Diff;
import dev.slipway.change.UndoEntry;
import dev.slipway.change.UndoHistory;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.ship.Host;
import dev.slipway.ship.Json;
import dev.slipway.ship.PackageProposal;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "modularize",
        mixinStandardHelpOptions = true,
        description = "Turns loose scripts or notebooks into a package. Shows the edits; makes them with --write.")
final class ModularizeCommand implements Callable<Integer> {
    private static final String HOLDER = "slipway modularize";

    @Parameters(paramLabel = "DIR", description = "The folder. Nothing in it is run.")
    private Path folder = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "The package's name, as it is imported.")
    private @Nullable String name;

    @Option(names = "--start", paramLabel = "FILE", description = "The script or notebook that the package starts.")
    private @Nullable String start;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @ArgGroup
    private @Nullable Doing doing;

    /** As {@link Writing}; looking is the default. */
    static final class Doing {
        @Option(names = "--write", description = "Make the edits. They can be undone.")
        private boolean write;

        // The default, which may be said.
        @SuppressWarnings("unused")
        @Option(names = "--dry-run", description = "Only show what would change.")
        private boolean dry;

        @Option(names = "--undo", description = "Take the last edits of this folder back.")
        private boolean undo;
    }

    private final Terminal terminal;

    ModularizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        if (doing != null && doing.undo) {
            return undo(workspace);
        }
        Profile profile = workspace.profile();
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PackageProposal proposal =
                workspace.modularize(survey, profile, workspace.pythons(survey, profile), name, start);
        boolean write = doing != null && doing.write;
        if (write) {
            write(workspace, profile, proposal);
        }
        if (json) {
            terminal.json(Json.bytes(Json.proposal(proposal, workspace.root(), write)));
            return ExitCode.DONE;
        }
        if (!write) {
            for (PackageProposal.Edit edit : proposal.edits()) {
                if (!edit.from().isEmpty()
                        && !edit.to().isEmpty()
                        && !edit.from().equals(edit.to())) {
                    terminal.say("rename " + edit.from() + " => " + edit.to());
                }
                String diff = Diff.unified(edit.difference(), workspace.root()).stripTrailing();
                if (!diff.isEmpty()) {
                    terminal.say(diff);
                }
            }
        }
        proposal.notes().forEach(terminal::problem);
        terminal.say(proposal.modularization().explanation());
        terminal.say(
                write
                        ? proposal.changes().size() + " files were written. To take it back: slipway modularize --undo "
                                + folder
                        : proposal.changes().size() + " files would change; nothing was written. To do it: --write");
        return ExitCode.DONE;
    }

    private void write(Workspace workspace, Profile profile, PackageProposal proposal) {
        try (var _ = workspace.lock(HOLDER)) {
            UndoHistory.of(workspace.root()).apply(proposal.changes());
            if (workspace.hasProfile()) {
                workspace.save(proposal.after(profile));
            }
        }
    }

    private int undo(Workspace workspace) {
        try (var _ = workspace.lock(HOLDER)) {
            Optional<UndoEntry> undone = UndoHistory.of(workspace.root()).undo();
            if (json) {
                terminal.json(Json.bytes(Json.undone(undone)));
            } else {
                terminal.say(undone.map(entry -> "Taken back: " + entry.title() + ".")
                        .orElse("There is nothing to take back."));
            }
        }
        return ExitCode.DONE;
    }
}
