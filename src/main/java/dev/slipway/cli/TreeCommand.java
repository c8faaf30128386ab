package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.ProjectTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tree",
        mixinStandardHelpOptions = true,
        description = "Shows which package needs which, of the environment or of the lock.")
final class TreeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The project's folder.")
    private Path folder = Path.of("");

    @Option(names = "--lock", description = "Of the lock, not of the environment.")
    private boolean lock;

    @Option(names = "--depth", paramLabel = "N", description = "No deeper than this.", defaultValue = "64")
    private int depth;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;
    private final Set<String> told = new HashSet<>();

    TreeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        ProjectTree tree = ProjectTree.of(workspace, lock);
        tree.problems().forEach(terminal::problem);
        DependencyGraph graph = tree.graph();
        if (json) {
            terminal.json(json(tree));
        } else {
            for (String root : tops(tree)) {
                String place = tree.places().getOrDefault(root, "");
                terminal.say(graph.shown(root) + " " + graph.nodes().get(root)
                        + (place.isEmpty() ? "" : "  (" + place + ")"));
                below(graph, root, "", new ArrayList<>(List.of(root)));
            }
        }
        return graph.broken().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What the project wants first, then what nothing needs. */
    private static List<String> tops(ProjectTree tree) {
        Set<String> tops = new LinkedHashSet<>(tree.wanted());
        tops.retainAll(tree.graph().nodes().keySet());
        Set<String> reached = tree.graph().reached(tops);
        tree.graph().roots().stream().filter(root -> !reached.contains(root)).forEach(tops::add);
        return List.copyOf(tops);
    }

    private void below(DependencyGraph graph, String name, String indent, List<String> path) {
        List<Edge> edges = graph.needs(name);
        boolean again = !told.add(name) && !edges.isEmpty();
        if (again || path.size() > depth) {
            return;
        }
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            boolean last = i == edges.size() - 1;
            boolean circle = path.contains(edge.to());
            boolean shown = told.contains(edge.to()) && !graph.needs(edge.to()).isEmpty();
            String state = switch (edge.state()) {
                case MET -> circle ? "  (a circle)" : shown ? "  (above)" : "";
                case MISSING -> "  MISSING";
                case OTHER_VERSION -> "  NOT MET";
            };
            terminal.say(indent
                    + (last ? "└── " : "├── ")
                    + graph.shown(edge.to())
                    + (graph.nodes().containsKey(edge.to())
                            ? " " + graph.nodes().get(edge.to())
                            : "")
                    + (edge.requirement().specifier().isEmpty()
                            ? ""
                            : "  [" + edge.requirement().specifier() + "]")
                    + (edge.extra().isEmpty() ? "" : "  (extra " + edge.extra() + ")")
                    + state);
            if (!circle) {
                path.add(edge.to());
                below(graph, edge.to(), indent + (last ? "    " : "│   "), path);
                path.removeLast();
            }
        }
    }

    private static ObjectNode json(ProjectTree tree) {
        DependencyGraph graph = tree.graph();
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("source", tree.source());
        ArrayNode packages = document.putArray("packages");
        graph.nodes().forEach((name, version) -> {
            ObjectNode one = packages.addObject()
                    .put("name", graph.shown(name))
                    .put("version", version)
                    .put("wanted", tree.wanted().contains(name));
            ArrayNode needs = one.putArray("needs");
            for (Edge edge : graph.needs(name)) {
                needs.addObject()
                        .put("name", graph.shown(edge.to()))
                        .put("requirement", edge.requirement().toString())
                        .put("extra", edge.extra())
                        .put("state", edge.state().name().toLowerCase(Locale.ROOT));
            }
        });
        return document;
    }
}
