package dev.slipway.cli;

import dev.slipway.metadata.version.VersionBump;
import dev.slipway.metadata.version.VersionEdit;
import dev.slipway.metadata.version.VersionSearch;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Version;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Tells the version and where it lives, or sets it there and in every __version__.")
final class VersionCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "A version such as 1.2.3, or what to raise: major, minor, patch, pre, post, dev.")
    private @Nullable String wanted;

    @Mixin
    private Writing writing = new Writing();

    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var workspace = Workspace.project(folder, Host.current());
        String next = wanted;
        if (next == null) {
            var home = VersionSearch.in(workspace.root());
            terminal.say((home.version().isEmpty() ? "unknown" : home.version()) + "  (" + home.place() + ")");
            return ExitCode.DONE;
        }
        var bump = VersionBump.of(next);
        if (bump.isEmpty() && Version.tryParse(next) == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.METADATA, "`" + next + "` is neither a version nor a way to raise one.")
                            .advise("Write major, minor, patch, pre, post, dev, or a version such as 1.2.3."));
        }
        var edit = bump.map(each -> VersionEdit.bump(workspace.root(), each))
                .orElseGet(() -> VersionEdit.to(workspace.root(), next, List.of()));
        new ShownEdits(terminal, workspace).make(edit.changes(), writing.isDry());
        edit.told().forEach(terminal::problem);
        terminal.say(edit.from() + " -> " + edit.to());
        return ExitCode.DONE;
    }
}
