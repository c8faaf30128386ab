package dev.slipway.gui.step;

import dev.slipway.dependency.Dependency;
import dev.slipway.dependency.Listing;
import dev.slipway.dependency.Need;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the rows of the table together: what the report tells, what a person chose, what is wrong, what the index has. */
final class DependencyRows {
    private final Map<String, String> chosen = new HashMap<>();
    private final Set<String> going = new HashSet<>();
    private final Map<String, String> wanted = new HashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final Map<String, Problem> byPlace = new HashMap<>();
    private final boolean fresh;
    private final Map<String, String> settled;
    private final Function<String, @Nullable Listing> listings;

    /**
     * @param wanted what the environment is going to hold
     * @param fresh whether a first packaging file is going to declare just that
     * @param problems those of this step
     * @param settled versions that go together, by normalised name
     * @param listings what the index has, by normalised name
     */
    DependencyRows(
            Profile profile,
            List<Requirement> wanted,
            boolean fresh,
            List<Problem> problems,
            Map<String, String> settled,
            Function<String, @Nullable Listing> listings) {
        this.fresh = fresh;
        this.settled = settled;
        this.listings = listings;
        for (String text : profile.declare()) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement != null) {
                chosen.put(requirement.normalizedName(), text);
            }
        }
        profile.undeclare().forEach(name -> going.add(DistributionName.normalize(name)));
        wanted.forEach(one -> this.wanted.putIfAbsent(one.normalizedName(), one.toString()));
        for (Problem problem : problems) {
            String name = subject(problem);
            if (!name.isEmpty()) {
                this.problems.putIfAbsent(name, problem);
            } else if (!problem.place().isEmpty()) {
                byPlace.putIfAbsent(problem.place(), problem);
            }
        }
    }

    /** The distribution that the remedy of a problem is about, normalised; empty if there is none. */
    static String subject(Problem problem) {
        Fix fix = problem.remedy() == null ? null : problem.remedy().fix();
        return switch (fix) {
            case Fix.Declare(String text) -> {
                Requirement requirement = Requirement.tryParse(text);
                yield requirement == null ? "" : requirement.normalizedName();
            }
            case Fix.Undeclare(String name) -> DistributionName.normalize(name);
            case Fix.Replace(String name, String _) -> DistributionName.normalize(name);
            case null, default -> "";
        };
    }

    List<DependencyRow> of(List<Dependency> dependencies) {
        List<DependencyRow> rows = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (Dependency dependency : dependencies) {
            DependencyRow row = row(dependency);
            rows.add(row);
            there.add(DistributionName.normalize(row.name()));
        }
        chosen.forEach((name, text) -> {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement != null && !there.contains(name)) {
                rows.add(row(added(requirement, text)));
            }
        });
        return rows;
    }

    private static Dependency added(Requirement requirement, String text) {
        return new Dependency(
                "",
                requirement.name(),
                true,
                null,
                null,
                Dependency.Source.DECLARED,
                List.of(),
                List.of(),
                Need.REQUIRED,
                text,
                List.of());
    }

    private DependencyRow row(Dependency dependency) {
        String distribution = dependency.distribution();
        // Another one that a person chose in its place serves the same import.
        String name = dependency.alternatives().stream()
                .filter(other -> chosen.containsKey(DistributionName.normalize(other)))
                .findFirst()
                .orElse(distribution == null ? dependency.importName() : distribution);
        String key = DistributionName.normalize(name);
        String pending = chosen.get(key);
        boolean byPerson = pending != null || going.contains(key);
        String declared = dependency.declared();
        String coming = wanted.get(key);
        boolean leftOut = fresh && declared != null && coming == null && isPlain(declared);
        if (pending == null && fresh && coming != null && !coming.equals(normal(declared))) {
            pending = coming;
        }
        boolean goes = (going.contains(key) || leftOut) && !chosen.containsKey(key);
        String text = pending == null ? declared : pending;
        Problem problem = problem(dependency, key);
        return new DependencyRow(
                name,
                text,
                text != null && !goes,
                pending != null || goes,
                byPerson,
                dependency,
                goes ? DependencyRow.State.GOING : state(dependency, text, problem),
                problem,
                settled.get(key),
                listings.apply(key));
    }

    /** A declaration that is no plain requirement goes its own ways. */
    private static boolean isPlain(String declared) {
        return Requirement.tryParse(declared) != null;
    }

    private static @Nullable String normal(@Nullable String declared) {
        Requirement requirement = declared == null ? null : Requirement.tryParse(declared);
        return requirement == null ? declared : requirement.toString();
    }

    private @Nullable Problem problem(Dependency dependency, String key) {
        Problem own = problems.get(key);
        return own != null || dependency.where().isEmpty()
                ? own
                : dependency.distribution() == null
                        ? byPlace.get(dependency.where().getFirst())
                        : null;
    }

    private static DependencyRow.State state(Dependency dependency, @Nullable String text, @Nullable Problem problem) {
        if (dependency.distribution() == null) {
            return dependency.required() ? DependencyRow.State.UNKNOWN : DependencyRow.State.OPTIONAL;
        }
        if (text == null) {
            return dependency.required() ? DependencyRow.State.MISSING : DependencyRow.State.OPTIONAL;
        }
        Fix fix = problem == null || problem.remedy() == null
                ? null
                : problem.remedy().fix();
        if (fix instanceof Fix.Replace || fix instanceof Fix.Declare(String wish) && !wish.equals(text)) {
            return DependencyRow.State.CONFLICT;
        }
        boolean used = !dependency.where().isEmpty() || !dependency.models().isEmpty();
        return used ? DependencyRow.State.FITS : DependencyRow.State.UNUSED;
    }
}
