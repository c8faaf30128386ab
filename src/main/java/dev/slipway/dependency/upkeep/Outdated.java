package dev.slipway.dependency.upkeep;

import dev.slipway.dependency.Offer;
import dev.slipway.dependency.ProjectStatus;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Distribution;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How an installed distribution stands to what the index offers.
 *
 * @param name as it calls itself
 * @param installed its version
 * @param latest the newest that this Python can have; empty if the index could not tell
 * @param allowed the newest that the project and the other distributions allow; empty if none is newer than the one installed
 * @param heldBy who does not allow the latest: "requirements.txt: flask<3", "dash wants flask<3.1"
 * @param note that its version was withdrawn, that its project is no longer cared for, or why the index could not tell; empty if
 *     there is nothing to say
 */
public record Outdated(String name, String installed, String latest, String allowed, List<String> heldBy, String note) {

    public Outdated {
        heldBy = List.copyOf(heldBy);
    }

    /** Whether there is a newer one. */
    public boolean isOutdated() {
        return !latest.isEmpty() && !latest.equals(installed);
    }

    /** What the project itself wants of a distribution. */
    public record Wanted(Requirement requirement, String place) {}

    /** All that is installed, in the order of names; those that are up to date as well. */
    public static List<Outdated> of(
            Contents contents, DependencyGraph graph, Collection<Wanted> wanted, Map<String, Offer> offers) {
        List<Outdated> rows = new ArrayList<>();
        contents.distributions().forEach((name, one) -> {
            Offer offer = offers.get(name);
            Version installed = Version.tryParse(one.version());
            boolean fromIndex = one.origin() instanceof Distribution.Origin.Index;
            if (offer == null || installed == null || !fromIndex) {
                String note = fromIndex ? "" : "not from an index: " + one.frozen();
                rows.add(new Outdated(one.name(), one.version(), "", "", List.of(), note));
            } else {
                rows.add(row(one, installed, offer, graph, wanted));
            }
        });
        return rows;
    }

    private static Outdated row(
            Distribution one, Version installed, Offer offer, DependencyGraph graph, Collection<Wanted> wanted) {
        Version latest = offer.newest(SpecifierSet.ANY, installed).orElse(null);
        Version newer = latest != null && latest.compareTo(installed) > 0 ? latest : null;
        List<String> heldBy = new ArrayList<>();
        SpecifierSet all = SpecifierSet.ANY;
        for (Wanted wish : wanted) {
            if (wish.requirement().normalizedName().equals(offer.name())) {
                all = all.and(wish.requirement().specifier());
                if (newer != null && !wish.requirement().specifier().contains(newer)) {
                    heldBy.add((wish.place().isEmpty() ? "" : wish.place() + ": ") + wish.requirement());
                }
            }
        }
        for (Edge edge : graph.neededBy(offer.name())) {
            all = all.and(edge.requirement().specifier());
            if (newer != null && !edge.requirement().specifier().contains(newer)) {
                heldBy.add(graph.shown(edge.from()) + " wants " + edge.wanted());
            }
        }
        Version allowed = offer.newest(all, installed).orElse(null);
        return new Outdated(
                one.name(),
                one.version(),
                latest == null ? "" : newer != null ? newer.toString() : one.version(),
                allowed != null && allowed.compareTo(installed) > 0 ? allowed.toString() : "",
                heldBy,
                note(installed, offer));
    }

    private static String note(Version installed, Offer offer) {
        List<String> notes = new ArrayList<>();
        if (!offer.trouble().isEmpty()) {
            notes.add(offer.trouble());
        }
        String why = offer.withdrawn().get(installed);
        if (why != null) {
            notes.add("this version was withdrawn" + (why.isBlank() ? "" : ": " + why.strip()));
        }
        ProjectStatus status = offer.status();
        if (status != null && !status.words().isEmpty()) {
            notes.add("the project " + status.words());
        }
        return String.join("; ", notes);
    }
}
