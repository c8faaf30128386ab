package dev.slipway.dependency.settle;

import dev.slipway.dependency.DirectReference;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One choice of versions that go together.
 *
 * @param requirements what is wanted, as a requirements file takes it
 * @param versions everything that follows from it, by normalised name; empty where nobody could work it out
 * @param wheelsOnly distributions that are not to be built from sources
 * @param options lines of a requirements file that say where to look
 * @param dates up to when versions counted
 * @param loosened what had to give way
 */
public record Way(
        List<String> requirements,
        Map<String, String> versions,
        Set<String> wheelsOnly,
        List<String> options,
        Dates dates,
        List<Loosened> loosened) {

    public Way {
        requirements = List.copyOf(requirements);
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        wheelsOnly = Collections.unmodifiableSet(new TreeSet<>(wheelsOnly));
        options = List.copyOf(options);
        loosened = List.copyOf(loosened);
    }

    /** A requirements file that installs exactly this; beside it lies {@code constraints.txt} with {@link #constraints}. */
    public String file() {
        List<String> lines = new ArrayList<>(options);
        wheelsOnly.forEach(name -> lines.add("--only-binary " + name));
        lines.addAll(requirements);
        lines.add("-c constraints.txt");
        return String.join("\n", lines) + "\n";
    }

    /** What a packaging file declares so that others arrive at what works here: requirements, and limits where a date or a numpy that is too new sets them. */
    public List<String> declarable() {
        Map<String, String> limits = new TreeMap<>();
        versions.forEach((name, version) -> {
            if (dates.all() != null || dates.of().containsKey(name)) {
                limits.put(name, "<=" + version);
            }
        });
        if (BuiltForNumpy1.isFor(versions)) {
            limits.putIfAbsent("numpy", BuiltForNumpy1.BELOW_2);
        }
        List<String> texts = new ArrayList<>();
        for (String text : requirements) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement == null || requirement.url() != null) {
                texts.add(DirectReference.declarable(text));
                continue;
            }
            String limit = limits.remove(requirement.normalizedName());
            if (limit == null || requirement.specifier().pinned() != null) {
                texts.add(text);
            } else {
                SpecifierSet both = requirement.specifier().and(SpecifierSet.parse(limit));
                texts.add(requirement.with(both).toString());
            }
        }
        limits.forEach((name, limit) -> texts.add(name + limit));
        return texts;
    }

    /** The version of everything that is known to be needed. */
    public String constraints() {
        StringBuilder text = new StringBuilder();
        versions.forEach((name, version) ->
                text.append(name).append("==").append(version).append('\n'));
        return text.toString();
    }

    /** How much was given up, in comparison; what a list names and nothing uses is no loss. */
    int cost() {
        return loosened.stream()
                .filter(one -> one.wish().origin() != Wish.Origin.LISTED)
                .mapToInt(one -> one.wish().origin().cost())
                .sum();
    }
}
