package dev.slipway.dependency.upkeep;

import dev.slipway.dependency.installed.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which distributions an environment holds, in a form from which they can be had again.
 *
 * @param python full version of its Python
 * @param lines as a requirements file takes each, by normalised name
 */
public record Snapshot(String python, Map<String, String> lines) {

    public Snapshot {
        lines = java.util.Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    public static Snapshot of(Contents contents) {
        Map<String, String> lines = new TreeMap<>();
        contents.distributions().forEach((name, one) -> lines.put(name, one.frozen()));
        return new Snapshot(contents.python(), lines);
    }

    /** What has to happen to get from here to there. */
    public List<PackageChange> to(Snapshot other) {
        List<PackageChange> changes = new ArrayList<>();
        var names = new TreeSet<>(lines.keySet());
        names.addAll(other.lines.keySet());
        for (String name : names) {
            String from = lines.getOrDefault(name, "");
            String to = other.lines.getOrDefault(name, "");
            if (!from.equals(to)) {
                changes.add(new PackageChange(name, version(from), version(to)));
            }
        }
        return changes;
    }

    /** The lines that have to be installed to get from another state to this one. */
    public List<String> missingIn(Snapshot other) {
        return lines.entrySet().stream()
                .filter(one -> !one.getValue().equals(other.lines.get(one.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The names that have to go first to get from another state to this one: those that are not in this one, and those that only where
     * they come from tells apart, which an installer would take for there.
     */
    public List<String> tooManyIn(Snapshot other) {
        return other.lines.entrySet().stream()
                .filter(one -> {
                    String mine = lines.get(one.getKey());
                    return mine == null || !mine.equals(one.getValue()) && !(isPin(mine) && isPin(one.getValue()));
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same with other versions; an empty one takes a distribution out. */
    public Snapshot with(Map<String, String> versions) {
        Map<String, String> changed = new TreeMap<>(lines);
        versions.forEach((name, version) -> {
            if (version.isEmpty()) {
                changed.remove(name);
            } else {
                changed.put(name, name + "==" + version);
            }
        });
        return new Snapshot(python, changed);
    }

    private static boolean isPin(String line) {
        return line.contains("==") && !line.contains(" @ ") && !line.startsWith("-e ");
    }

    private static String version(String line) {
        return isPin(line) ? line.substring(line.indexOf("==") + 2) : line;
    }
}
