package dev.slipway.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which distribution an import comes from, by lists that are part of Slipway: one written by hand, which decides, and one compiled from
 * public facts ({@link ModuleIndex}). What they do not have is not guessed: a distribution on the index whose name equals an import may be
 * anybody's.
 */
public final class ImportMap {

    /**
     * An entry that serves an import.
     *
     * @param importName the dotted name in the list, such as {@code google.cloud.storage}
     * @param distributions where it comes from, the usual one first
     * @param sources who says so: {@code h} for the list written by hand, else the letters of {@code src/build/import-names}
     */
    public record Entry(String importName, List<String> distributions, String sources) {

        public Entry {
            distributions = List.copyOf(distributions);
        }

        /** The other ones that hold the module too. */
        public List<String> alternatives() {
            return distributions.subList(1, distributions.size());
        }

        /** Who says so, in words. */
        public String evidence() {
            List<String> said = new ArrayList<>();
            for (char source : sources.toCharArray()) {
                said.add(
                        switch (source) {
                            case 'h' -> "Slipway's own list";
                            case 'w' -> "its wheel's file list";
                            case 'd' -> "the file list of its Debian package";
                            case 't' -> "the modules of the most downloaded distributions";
                            case 'c' -> "the recipe of conda-forge";
                            default -> "the module list of Pants";
                        });
            }
            return String.join(", ", said);
        }

        /** The one to propose. */
        public String distribution() {
            return distributions.getFirst();
        }
    }

    private static final ImportMap BUNDLED =
            new ImportMap(BundledList.lines("import-names.txt"), ModuleIndex.bundled());

    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>();

    private final ModuleIndex index;

    private ImportMap(List<String> lines, ModuleIndex index) {
        this.index = index;
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
        entries.put(importName, new Entry(importName, distributions, "h"));
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
            // Whoever fills a namespace is not what the rest of it comes from.
            if (!namespaces.contains(name)) {
                Optional<Entry> listed = index.find(name);
                if (listed.isPresent()) {
                    return listed;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether several distributions share the name as a namespace, such as {@code google} or {@code azure.storage}. */
    public boolean isNamespace(String dotted) {
        return !entries.containsKey(dotted)
                && (namespaces.contains(dotted)
                        || index.hasParts(dotted) && index.find(dotted).isEmpty());
    }

    /** How many import names it has. */
    public int size() {
        return entries.size() + index.size();
    }
}
