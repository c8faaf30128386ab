package dev.slipway.dependency.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Several databases tell of one vulnerability; it is told once. */
final class SameAdvisories {
    private SameAdvisories() {}

    static List<Advisory> merge(List<Advisory> advisories) {
        List<Advisory> merged = new ArrayList<>();
        for (Advisory one : advisories) {
            int same = -1;
            for (int i = 0; i < merged.size() && same < 0; i++) {
                same = merged.get(i).isSame(one) ? i : -1;
            }
            if (same < 0) {
                merged.add(one);
            } else {
                merged.set(same, both(merged.get(same), one));
            }
        }
        return merged;
    }

    private static Advisory both(Advisory first, Advisory second) {
        Advisory main = first.summary().isEmpty() && !second.summary().isEmpty() ? second : first;
        Advisory other = main == first ? second : first;
        Set<String> aliases = new LinkedHashSet<>(main.aliases());
        aliases.add(other.id());
        aliases.addAll(other.aliases());
        aliases.remove(main.id());
        List<String> versions = new ArrayList<>(main.versions());
        versions.addAll(other.versions());
        List<Advisory.Range> ranges = new ArrayList<>(main.ranges());
        ranges.addAll(other.ranges());
        return new Advisory(
                main.id(),
                List.copyOf(aliases),
                main.summary(),
                main.severity().isEmpty() ? other.severity() : main.severity(),
                versions,
                ranges,
                main.judged() || other.judged(),
                main.link());
    }
}
