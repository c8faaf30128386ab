package dev.slipway.dependency.upkeep;

import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Distribution;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.dependency.settle.Dates;
import dev.slipway.dependency.settle.VersionResolver;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import dev.slipway.settings.AddressLogin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds newer versions that go together with the rest, changing as little as can be.
 *
 * @param contents what is installed
 * @param graph of what is installed
 * @param python the interpreter that resolves: that of the environment
 * @param resolver what is asked
 */
public record Upgrade(Contents contents, DependencyGraph graph, Path python, VersionResolver resolver) {

    /**
     * Within what limits.
     *
     * @param requirements what the project wants, as a requirements file takes it
     * @param wheelsOnly distributions that are not built from sources
     * @param options lines of a requirements file that say where to look
     * @param dates up to when versions count
     * @param beyond whether what is declared of the upgraded ones, and what others want of them, is passed over
     */
    public record Limits(
            List<String> requirements, Set<String> wheelsOnly, List<String> options, Dates dates, boolean beyond) {
        public Limits {
            requirements = List.copyOf(requirements);
            wheelsOnly = Set.copyOf(wheelsOnly);
            options = List.copyOf(options);
        }
    }

    /**
     * The edit that upgrades these.
     *
     * @param names what to upgrade; none for all
     * @throws ShipException (BAD_ARGUMENT) if one is not there, (FAILED) if no versions go together or nobody can be asked
     */
    public EnvironmentEdit of(List<String> names, Limits limits) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String name : names) {
            if (contents.find(name).isEmpty()) {
                throw failed(ShipException.Kind.BAD_ARGUMENT, "The environment holds nothing called " + name + ".")
                        .as("slipway packages DIR list tells what is there.");
            }
            chosen.add(DistributionName.normalize(name));
        }
        if (names.isEmpty()) {
            chosen.addAll(contents.distributions().keySet());
        }
        Map<String, String> versions = resolved(chosen, limits);
        Snapshot before = Snapshot.of(contents);
        Map<String, String> newer = new TreeMap<>();
        versions.forEach((name, version) -> {
            Distribution there = contents.distributions().get(name);
            boolean ofIndex = there == null || there.origin() instanceof Distribution.Origin.Index;
            if (ofIndex && (there == null || !same(there.version(), version))) {
                newer.put(name, version);
            }
        });
        Snapshot after = before.with(newer);
        String title = names.isEmpty() ? "Upgrade everything" : "Upgrade " + String.join(", ", names);
        return new EnvironmentEdit(
                title, before, before.to(after), List.of(), after.missingIn(before), breaks(newer), told(limits));
    }

    /** The chosen ones as new as can be with what they need free to follow, else with everything free; then the rest as it is, if it can be. */
    private Map<String, String> resolved(Set<String> chosen, Limits limits) {
        List<String> requirements = requirements(chosen, limits);
        List<Set<String>> free =
                List.of(graph.reached(chosen), contents.distributions().keySet());
        String said = "";
        for (Set<String> names : free) {
            switch (ask(requirements, held(names, Map.of()), limits)) {
                case VersionResolver.Answer.Found(Map<String, String> versions) -> {
                    Map<String, String> newest = new TreeMap<>(versions);
                    newest.keySet().retainAll(chosen);
                    return ask(requirements, held(chosen, newest), limits)
                                    instanceof VersionResolver.Answer.Found(Map<String, String> least)
                            ? least
                            : versions;
                }
                case VersionResolver.Answer.Contradiction(String words) -> said = words;
                case VersionResolver.Answer.Unable _ ->
                    throw failed(
                                    ShipException.Kind.FAILED,
                                    "The versions that go together could not be found out: the resolver or the index does"
                                            + " not answer.")
                            .as("Look at the network, and try again.");
            }
        }
        throw failed(ShipException.Kind.FAILED, "No versions of these go together: " + firstLine(said))
                .as("Loosen what is declared of them, or upgrade fewer at once.");
    }

    private VersionResolver.Answer ask(List<String> requirements, List<String> held, Limits limits) {
        return resolver.resolve(new VersionResolver.Ask(
                python, requirements, held, limits.wheelsOnly(), limits.options(), limits.dates()));
    }

    /** Constraints that hold all but the free ones where they are. */
    private List<String> held(Set<String> free, Map<String, String> besides) {
        List<String> held = new ArrayList<>();
        contents.distributions().forEach((name, one) -> {
            boolean ofIndex = one.origin() instanceof Distribution.Origin.Index;
            if (!free.contains(name) && ofIndex && Version.tryParse(one.version()) != null) {
                held.add(one.pin());
            }
        });
        besides.forEach((name, version) -> held.add(name + "==" + version));
        return held;
    }

    /** What the project wants, what was installed besides it, and the chosen ones; these free of limits if that was asked. */
    private List<String> requirements(Set<String> chosen, Limits limits) {
        Set<String> lines = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (String text : limits.requirements()) {
            Requirement requirement = Requirement.tryParse(text);
            String name = requirement == null ? "" : requirement.normalizedName();
            named.add(name);
            boolean free = limits.beyond() && chosen.contains(name);
            lines.add(
                    free && requirement != null && requirement.url() == null
                            ? requirement
                                    .with(dev.slipway.requirement.SpecifierSet.ANY)
                                    .toString()
                            : text);
        }
        Collection<String> besides = limits.beyond() ? chosen : graph.roots();
        for (String name : besides) {
            Distribution one = contents.distributions().get(name);
            if (one != null && !named.contains(name) && one.origin() instanceof Distribution.Origin.Index) {
                lines.add(one.name());
            }
        }
        chosen.stream()
                .filter(name -> !named.contains(name))
                .filter(name -> java.util.Objects.requireNonNull(
                                        contents.distributions().get(name))
                                .origin()
                        instanceof Distribution.Origin.Index)
                .map(graph::shown)
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static List<Problem> told(Limits limits) {
        return limits.dates().isNone()
                ? List.of()
                : List.of(Problem.info(
                                Topic.DEPENDENCIES,
                                "Of what nobody pins, " + limits.dates().words() + ", the time of "
                                        + limits.dates().because() + ".")
                        .so("Later versions may not go together with it; --beyond passes over that."));
    }

    /** What those that stay as they are want of those that change. */
    private List<Problem> breaks(Map<String, String> newer) {
        List<Problem> breaks = new ArrayList<>();
        newer.forEach((name, text) -> {
            Version version = Version.tryParse(text);
            for (Edge edge : graph.neededBy(name)) {
                boolean stays = !newer.containsKey(edge.from());
                if (stays && version != null && !edge.requirement().specifier().contains(version)) {
                    breaks.add(Problem.warning(
                                    Topic.DEPENDENCIES,
                                    graph.shown(edge.from()) + " "
                                            + graph.nodes().get(edge.from()) + " wants " + edge.wanted() + ".")
                            .so("It may not work with " + graph.shown(name) + " " + text + "."));
                }
            }
        });
        return breaks;
    }

    private static boolean same(String one, String other) {
        Version first = Version.tryParse(one);
        return first == null ? one.equals(other) : first.equals(Version.tryParse(other));
    }

    private static String firstLine(String said) {
        String bare = AddressLogin.dropped(said).replaceAll("\\s+", " ").strip();
        String cut = bare.length() > 400 ? bare.substring(0, 400) + "…" : bare;
        return cut.isEmpty() ? "the resolver does not say why." : cut;
    }

    private record Failing(ShipException.Kind kind, String message) {
        ShipException as(String advice) {
            return new ShipException(
                    kind, Problem.error(Topic.DEPENDENCIES, message).advise(advice));
        }
    }

    private static Failing failed(ShipException.Kind kind, String message) {
        return new Failing(kind, message);
    }
}
