package dev.slipway.dependency.installed;

import dev.slipway.problem.ShipException;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which distributions need which. May hold circles.
 *
 * @param nodes version by normalised name; empty where it is not known
 * @param names as they call themselves, by normalised name
 * @param edges from each normalised name
 */
public record DependencyGraph(Map<String, String> nodes, Map<String, String> names, Map<String, List<Edge>> edges) {

    public DependencyGraph {
        nodes = java.util.Collections.unmodifiableMap(new TreeMap<>(nodes));
        names = Map.copyOf(names);
        edges = Map.copyOf(edges);
    }

    /** Of what is installed in an environment. */
    public static DependencyGraph of(Contents contents) {
        return of(contents, Set.of());
    }

    /**
     * Of what is installed.
     *
     * @param asked requirements of the project itself, whose extras count as asked for
     */
    public static DependencyGraph of(Contents contents, Collection<Requirement> asked) {
        Map<String, String> nodes = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Map<String, List<String>> requires = new TreeMap<>();
        contents.distributions().forEach((name, one) -> {
            nodes.put(name, one.version());
            names.put(name, one.name());
            requires.put(name, one.requires());
        });
        return of(nodes, names, requires, contents.markers(), asked);
    }

    /** Of distributions that are described elsewhere, such as in a lock file. */
    public static DependencyGraph of(
            Map<String, String> nodes,
            Map<String, String> names,
            Map<String, List<String>> requires,
            MarkerEnvironment markers,
            Collection<Requirement> asked) {
        Map<String, List<Requirement>> parsed = new TreeMap<>();
        requires.forEach((name, texts) -> parsed.put(
                name,
                texts.stream()
                        .map(Requirement::tryParse)
                        .filter(java.util.Objects::nonNull)
                        .toList()));
        Map<String, Set<String>> extras = extras(parsed, markers, asked);
        Map<String, List<Edge>> edges = new TreeMap<>();
        parsed.forEach((name, list) ->
                edges.put(name, edges(name, list, extras.getOrDefault(name, Set.of()), nodes, markers)));
        return new DependencyGraph(nodes, names, edges);
    }

    /** Which extras of each are asked for, by the project or by others, in the end. */
    private static Map<String, Set<String>> extras(
            Map<String, List<Requirement>> requires, MarkerEnvironment markers, Collection<Requirement> asked) {
        Map<String, Set<String>> extras = new TreeMap<>();
        Deque<Requirement> open = new ArrayDeque<>(asked);
        requires.values()
                .forEach(list ->
                        list.stream().filter(one -> applies(one, markers, "")).forEach(open::add));
        while (!open.isEmpty()) {
            Requirement one = open.poll();
            for (String raw : one.extras()) {
                String extra = DistributionName.normalize(raw);
                if (extras.computeIfAbsent(one.normalizedName(), name -> new TreeSet<>())
                        .add(extra)) {
                    requires.getOrDefault(one.normalizedName(), List.of()).stream()
                            .filter(more -> applies(more, markers, extra))
                            .forEach(open::add);
                }
            }
        }
        return extras;
    }

    private static List<Edge> edges(
            String from,
            List<Requirement> list,
            Set<String> extras,
            Map<String, String> nodes,
            MarkerEnvironment markers) {
        List<Edge> edges = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Requirement one : list) {
            String extra = applies(one, markers, "")
                    ? ""
                    : extras.stream()
                            .filter(name -> applies(one, markers, name))
                            .findFirst()
                            .orElse(null);
            // A distribution that asks for its own extras, as "all" does, needs no line of its own.
            if (extra != null && !one.normalizedName().equals(from) && seen.add(one + extra)) {
                edges.add(new Edge(from, one.normalizedName(), one, extra, state(one, nodes)));
            }
        }
        edges.sort(java.util.Comparator.comparing(Edge::to));
        return List.copyOf(edges);
    }

    private static boolean applies(Requirement one, MarkerEnvironment markers, String extra) {
        try {
            return one.appliesTo(markers.withExtra(extra));
        } catch (ShipException cannotBeJudged) {
            return false;
        }
    }

    private static Edge.State state(Requirement one, Map<String, String> nodes) {
        String version = nodes.get(one.normalizedName());
        if (version == null) {
            return Edge.State.MISSING;
        }
        Version parsed = Version.tryParse(version);
        boolean met = one.url() != null || parsed == null || one.specifier().contains(parsed);
        return met ? Edge.State.MET : Edge.State.OTHER_VERSION;
    }

    /** What this one needs. */
    public List<Edge> needs(String name) {
        return edges.getOrDefault(DistributionName.normalize(name), List.of());
    }

    /** What needs this one. */
    public List<Edge> neededBy(String name) {
        String wanted = DistributionName.normalize(name);
        return edges.values().stream()
                .flatMap(List::stream)
                .filter(edge -> edge.to().equals(wanted))
                .sorted(java.util.Comparator.comparing(Edge::from))
                .toList();
    }

    /** Those that nothing needs, and one of each circle that nothing outside of it needs. */
    public List<String> roots() {
        Set<String> needed = new HashSet<>();
        edges.values().forEach(list -> list.forEach(edge -> needed.add(edge.to())));
        Set<String> roots = new LinkedHashSet<>();
        nodes.keySet().stream().filter(name -> !needed.contains(name)).forEach(roots::add);
        Set<String> reached = reached(roots);
        for (String name : nodes.keySet()) {
            if (!reached.contains(name)) {
                roots.add(name);
                reached.addAll(reached(Set.of(name)));
            }
        }
        return roots.stream().sorted().toList();
    }

    /** These and all that they need. */
    public Set<String> reached(Collection<String> from) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.poll();
            if (nodes.containsKey(name) && reached.add(name)) {
                needs(name).forEach(edge -> open.add(edge.to()));
            }
        }
        return reached;
    }

    /** Requirements that are not met. */
    public List<Edge> broken() {
        return edges.values().stream()
                .flatMap(List::stream)
                .filter(edge -> edge.state() != Edge.State.MET)
                .sorted(java.util.Comparator.comparing(Edge::from).thenComparing(Edge::to))
                .toList();
    }

    /** As it calls itself. */
    public String shown(String name) {
        return names.getOrDefault(name, name);
    }
}
