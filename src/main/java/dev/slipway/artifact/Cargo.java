package dev.slipway.artifact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files of a project go along.
 *
 * @param files all that artifacts are made from, relative to the root with {@code /}
 * @param data files besides code that an artifact must hold, each with the package file whose presence demands it: what holds
 *     {@code regressor/__init__.py} must hold {@code regressor/data.json}. Empty where it is demanded always.
 * @param used files besides code that the program reads, wherever they lie
 * @param held files that no artifact may hold
 */
public record Cargo(List<String> files, Map<String, String> data, Set<String> used, Set<String> held) {
    public Cargo {
        files = List.copyOf(files);
        data = Collections.unmodifiableMap(new TreeMap<>(data));
        used = Collections.unmodifiableSet(new TreeSet<>(used));
        held = Collections.unmodifiableSet(new TreeSet<>(held));
    }
}
