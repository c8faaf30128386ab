package dev.slipway.artifact;

import java.util.List;
import java.util.Set;

/**
 * Which files of a project go along.
 *
 * @param files all that artifacts are made from, relative to the root with {@code /}
 * @param data files besides code that every artifact must hold
 * @param held files that no artifact may hold
 */
public record Cargo(List<String> files, Set<String> data, Set<String> held) {
    public Cargo {
        files = List.copyOf(files);
        data = Set.copyOf(data);
        held = Set.copyOf(held);
    }
}
