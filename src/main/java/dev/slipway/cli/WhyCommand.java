package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.dependency.installed.Reasons;
import dev.slipway.requirement.DistributionName;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.ProjectTree;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Tells why a package is there: the ways that lead to it from what the project wants.")
final class WhyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The package.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "DIR", arity = "0..1", description = "The project's folder.")
    private Path folder = Path.of("");

    @Option(names = "--lock", description = "In the lock, not in the environment.")
    private boolean lock;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        ProjectTree tree = ProjectTree.of(workspace, lock);
        DependencyGraph graph = tree.graph();
        List<Reasons.Way> ways = Reasons.of(graph, name, tree.wanted());
        if (json) {
            terminal.json(json(ways, graph));
        } else if (ways.isEmpty()) {
            terminal.say(tree.source() + " holds nothing called " + name + ".");
        } else {
            ways.forEach(way -> say(way, tree));
        }
        return ways.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void say(Reasons.Way way, ProjectTree tree) {
        DependencyGraph graph = tree.graph();
        String place = tree.places().getOrDefault(way.root(), "");
        String origin = way.wanted()
                ? "the project wants it" + (place.isEmpty() ? "" : ", in " + place)
                : "nothing needs it: installed by hand, or left over";
        StringBuilder line =
                new StringBuilder(graph.shown(way.root()) + " " + graph.nodes().get(way.root()));
        for (Edge edge : way.edges()) {
            line.append(" -> ").append(edge.wanted());
        }
        boolean itself = way.root().equals(DistributionName.normalize(name));
        terminal.say(line + "  (" + (itself || way.wanted() ? origin : graph.shown(way.root()) + ": " + origin) + ")");
    }

    private static ObjectNode json(List<Reasons.Way> ways, DependencyGraph graph) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode array = tree.putArray("ways");
        for (Reasons.Way way : ways) {
            ArrayNode steps = array.addObject()
                    .put("root", graph.shown(way.root()))
                    .put("wanted", way.wanted())
                    .putArray("requirements");
            way.edges().forEach(edge -> steps.add(edge.requirement().toString()));
        }
        return tree;
    }
}
