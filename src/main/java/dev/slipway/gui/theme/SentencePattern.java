package dev.slipway.gui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with holes.
 *
 * @param parts what stands before, between and after the holes
 * @param translation the same in another language, with its holes numbered as here
 */
record SentencePattern(List<String> parts, String translation) {
    SentencePattern {
        parts = List.copyOf(parts);
    }

    /** How many characters it says itself. */
    int said() {
        return parts.stream().mapToInt(String::length).sum();
    }

    /** Whether it ends as a sentence does, which a phrase does not. */
    boolean isSentence() {
        return parts.getLast().endsWith(".");
    }

    /** What stands in the holes of a text that is this sentence; empty if it is another one. */
    Optional<List<String>> match(String text) {
        String first = parts.getFirst();
        String last = parts.getLast();
        if (said() == 0 || text.length() < said() || !text.startsWith(first) || !text.endsWith(last)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        int at = first.length();
        for (int i = 1; i < parts.size(); i++) {
            boolean end = i == parts.size() - 1;
            int next = end ? text.length() - last.length() : text.indexOf(parts.get(i), at + 1);
            if (next <= at || next > text.length() - last.length()) {
                return Optional.empty();
            }
            values.add(text.substring(at, next));
            at = next + parts.get(i).length();
        }
        return Optional.of(values);
    }
}
