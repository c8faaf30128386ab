package dev.slipway.dependency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which distribution an import comes from, by a list that is part of Slipway. What the list does not have is not guessed: a
 * distribution on the index whose name equals an import may be anybody's.
 */
public final class ImportMap {

    /**
     * An entry that serves an import.
     *
     * @param importName the dotted name in the list, such as {@code google.cloud.storage}
     * @param distributions where it comes from, the usual one first
     */
    public record Entry(String importName, List<String> distributions) {

        /** The one to propose. */
        public String distribution() {
            return distributions.getFirst();
        }
    }

    private static final ImportMap BUNDLED = new ImportMap(BundledList.lines("import-names.txt"));

    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>();

    private ImportMap(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split("\\s+");
            if (words[0].equals("=")) {
                for (int i = 1; i < words.length; i++) {
                    add(words[i], List.of(words[i].replace('_', '-')));
                }
            } else {
                add(words[0], List.of(words).subList(1, words.length));
            }
        }
    }

    private void add(String importName, List<String> distributions) {
        entries.put(importName, new Entry(importName, distributions));
        for (int dot = importName.indexOf('.'); dot > 0; dot = importName.indexOf('.', dot + 1)) {
            namespaces.add(importName.substring(0, dot));
        }
    }

    /** The list that comes with Slipway. */
    public static ImportMap bundled() {
        return BUNDLED;
    }

    /** The entry with the longest name that is this dotted name or one of its packages. */
    public Optional<Entry> find(String dotted) {
        for (String name = dotted; !name.isEmpty(); name = DottedName.parent(name)) {
            Entry entry = entries.get(name);
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether several distributions share the name as a namespace, such as {@code google} or {@code azure.storage}. */
    public boolean isNamespace(String dotted) {
        return namespaces.contains(dotted) && !entries.containsKey(dotted);
    }

    /** How many import names it has. */
    public int size() {
        return entries.size();
    }
}
