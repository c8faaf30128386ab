package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.settings.Cache;
import dev.slipway.settings.CachePart;
import dev.slipway.settings.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cache",
        mixinStandardHelpOptions = true,
        description = "What Slipway keeps for speed, and its clearing. Tells what would go; clears with --yes.")
final class CacheCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "PART", description = "Parts to clear: index, trials, tools, other.")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--clear", description = "Clear all parts, or those that are named.")
    private boolean clear;

    @Option(names = "--yes", description = "Do it, and not only tell.")
    private boolean yes;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    CacheCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var cache = new Cache(Surroundings.current().folders());
        List<CachePart> all = cache.parts();
        List<CachePart> wanted = parts.isEmpty()
                ? all
                : parts.stream().map(name -> named(all, name)).toList();
        boolean clears = clear && yes;
        if (!json) {
            wanted.forEach(part ->
                    terminal.say(String.format(Locale.ROOT, "%-7s %9s  %s", part.id(), size(part.bytes()), part.title())
                            + (clear ? ". " + part.consequence() : "")));
        }
        long bytes = clears
                ? cache.clear(wanted)
                : wanted.stream().mapToLong(CachePart::bytes).sum();
        if (json) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            var nodes = tree.putArray("parts");
            wanted.forEach(part -> nodes.addObject()
                    .put("id", part.id())
                    .put("bytes", part.bytes())
                    .put("title", part.title()));
            terminal.json(tree.put("cleared", clears).put("bytes", bytes));
        } else if (clears) {
            terminal.say("Freed " + size(bytes) + ".");
        } else if (clear) {
            terminal.say("Would free " + size(bytes) + ". Nothing was cleared: say so with --yes.");
        }
        return ExitCode.DONE;
    }

    private static CachePart named(List<CachePart> all, String name) {
        return all.stream()
                .filter(part -> part.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.BAD_ARGUMENT,
                        Problem.error(Topic.ENVIRONMENT, "The cache has no part " + name + ".")
                                .advise("Its parts are "
                                        + all.stream().map(CachePart::id).collect(Collectors.joining(", ")) + ".")));
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
