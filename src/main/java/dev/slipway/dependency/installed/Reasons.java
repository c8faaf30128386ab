package dev.slipway.dependency.installed;

import dev.slipway.requirement.DistributionName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a distribution is there: the ways that lead to it from what the project wants, or from what nothing needs. */
public final class Reasons {
    private static final int MOST = 50;

    private Reasons() {}

    /**
     * One way to it.
     *
     * @param root normalised name of where it begins
     * @param wanted whether the project itself wants that one; else it was installed by hand, or is left over
     * @param edges from the root to the distribution; none if it is the root
     */
    public record Way(String root, boolean wanted, List<Edge> edges) {
        public Way {
            edges = List.copyOf(edges);
        }
    }

    /**
     * The ways to a distribution, for each root one of the shortest, at most fifty.
     *
     * @param wanted names that the project wants
     */
    public static List<Way> of(DependencyGraph graph, String distribution, Collection<String> wanted) {
        String target = DistributionName.normalize(distribution);
        Set<String> asked = new HashSet<>();
        wanted.forEach(name -> asked.add(DistributionName.normalize(name)));
        Map<String, Boolean> roots = new LinkedHashMap<>();
        graph.nodes().keySet().stream().filter(asked::contains).forEach(name -> roots.put(name, true));
        graph.roots().forEach(name -> roots.putIfAbsent(name, false));
        List<Way> ways = new ArrayList<>();
        roots.forEach((root, isWanted) -> {
            List<Edge> edges = shortest(graph, root, target);
            if (edges != null && ways.size() < MOST) {
                ways.add(new Way(root, isWanted, edges));
            }
        });
        return ways;
    }

    private static @org.jspecify.annotations.Nullable List<Edge> shortest(
            DependencyGraph graph, String root, String target) {
        Map<String, Edge> by = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(root));
        Deque<String> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            String at = open.poll();
            if (at.equals(target)) {
                return back(by, root, target);
            }
            for (Edge edge : graph.needs(at)) {
                if (graph.nodes().containsKey(edge.to()) && seen.add(edge.to())) {
                    by.put(edge.to(), edge);
                    open.add(edge.to());
                }
            }
        }
        return null;
    }

    private static List<Edge> back(Map<String, Edge> by, String root, String target) {
        List<Edge> edges = new ArrayList<>();
        for (String at = target; !at.equals(root); ) {
            Edge edge = java.util.Objects.requireNonNull(by.get(at));
            edges.addFirst(edge);
            at = edge.from();
        }
        return edges;
    }
}
