package dev.slipway.dependency.upkeep;

import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Distribution;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What it means to take distributions out of an environment. */
public final class Removal {
    private Removal() {}

    /**
     * The edit, with those that need what goes.
     *
     * @param wanted normalised names that the project wants
     * @throws ShipException (BAD_ARGUMENT) if one is not there
     */
    public static EnvironmentEdit of(
            Contents contents, DependencyGraph graph, Collection<String> names, Collection<String> wanted) {
        Set<String> going = new LinkedHashSet<>();
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            Distribution one = contents.find(name).orElseThrow(() -> notThere(name));
            going.add(one.normalizedName());
            shown.add(one.name());
        }
        List<Problem> breaks = new ArrayList<>();
        for (String name : going) {
            for (Edge edge : graph.neededBy(name)) {
                if (!going.contains(edge.from())) {
                    breaks.add(Problem.warning(
                                    Topic.DEPENDENCIES,
                                    graph.shown(edge.from()) + " needs " + edge.wanted()
                                            + (edge.extra().isEmpty() ? "" : " for its extra " + edge.extra()) + ".")
                            .so("It will not work without it."));
                }
            }
            if (wanted.contains(name)) {
                breaks.add(Problem.warning(Topic.DEPENDENCIES, "The project itself wants " + graph.shown(name) + ".")
                        .so("The next time the environment is made, it is installed again.")
                        .advise("Take it out of the declaration first: slipway packages DIR remove " + graph.shown(name)
                                + "."));
            }
        }
        List<Problem> told = new ArrayList<>();
        Set<String> left = left(graph, going, wanted);
        if (!left.isEmpty()) {
            told.add(Problem.info(
                    Topic.DEPENDENCIES,
                    "Nothing needs "
                            + String.join(", ", left.stream().map(graph::shown).toList()) + " any more then."));
        }
        Snapshot before = Snapshot.of(contents);
        var versions = new java.util.TreeMap<String, String>();
        going.forEach(name -> versions.put(name, ""));
        return new EnvironmentEdit(
                "Uninstall " + String.join(", ", shown),
                before,
                before.to(before.with(versions)),
                List.copyOf(going),
                List.of(),
                breaks,
                told);
    }

    /** What was needed only by what goes. */
    private static Set<String> left(DependencyGraph graph, Set<String> going, Collection<String> wanted) {
        Set<String> left = new TreeSet<>(graph.reached(going));
        left.removeAll(going);
        Set<String> stays = new LinkedHashSet<>(graph.roots());
        stays.addAll(wanted.stream().map(DistributionName::normalize).toList());
        stays.removeAll(going);
        Set<String> needed = new TreeSet<>();
        List<String> open = new ArrayList<>(stays);
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (!going.contains(name) && graph.nodes().containsKey(name) && needed.add(name)) {
                graph.needs(name).forEach(edge -> open.add(edge.to()));
            }
        }
        left.removeAll(needed);
        return left;
    }

    private static ShipException notThere(String name) {
        return new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(Topic.DEPENDENCIES, "The environment holds nothing called " + name + ".")
                        .advise("slipway packages DIR list tells what is there."));
    }
}
