package dev.slipway.cli;

import dev.slipway.container.EngineDesk;
import dev.slipway.container.PrunePreview;
import dev.slipway.ship.Host;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description =
                "Says what can go: ended containers, images without a name, what builds keep; with --yes removes it.")
final class EnginePruneCommand implements Callable<Integer> {
    @Option(
            names = {"-y", "--yes"},
            description = "Remove it.")
    private boolean yes;

    private final Terminal terminal;

    EnginePruneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EngineDesk desk = EngineCommand.desk(Host.current());
        PrunePreview preview = desk.preview();
        if (preview.isEmpty()) {
            terminal.say("There is nothing to remove.");
            return ExitCode.DONE;
        }
        preview.containers()
                .forEach(one ->
                        terminal.say("container  " + one.name() + "  (" + one.image() + ", " + one.status() + ")"));
        preview.images().forEach(one -> terminal.say("image      " + one.id() + "  (" + size(one.bytes()) + ")"));
        if (preview.cacheBytes() > 0) {
            terminal.say("cache      of builds  (" + size(preview.cacheBytes()) + ")");
        }
        terminal.say((yes ? "Frees up to " : "Would free up to ") + size(preview.bytes()) + ".");
        if (yes) {
            desk.prune();
            terminal.say("Removed.");
        } else {
            terminal.say("Nothing was removed: say so with --yes.");
        }
        return ExitCode.DONE;
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
