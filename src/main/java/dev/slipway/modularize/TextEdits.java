package dev.slipway.modularize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, by offsets of the text as it was. */
final class TextEdits {
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String with, int order) {}

    void replace(int start, int end, String with) {
        edits.add(new Edit(start, end, with, edits.size()));
    }

    /** What is inserted at one place stands there in the order of the calls. */
    void insert(int at, String text) {
        replace(at, at, text);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Whether some replacement touches this span. */
    boolean touches(int start, int end) {
        return edits.stream().anyMatch(edit -> edit.start < end && edit.end > start);
    }

    /** The text with all replacements; one that lies within another is left out. */
    String applied(String text) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start)
                .thenComparingInt(edit -> edit.start == edit.end ? 0 : 1)
                .thenComparingInt(Edit::order));
        StringBuilder out = new StringBuilder(text.length() + 256);
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.start >= at) {
                out.append(text, at, edit.start).append(edit.with);
                at = edit.end;
            }
        }
        return out.append(text, at, text.length()).toString();
    }
}
