package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;

/** Moves lines into a block. */
final class Indentation {
    private Indentation() {}

    /** Indents every line from here to the end by four spaces (by a tab where the code has tabs), but not the text of strings. */
    static void indent(PySource source, int from, TextEdits edits) {
        String text = source.text();
        String step = source.lines().stream().anyMatch(line -> line.column() > 0 && text.charAt(line.start()) == '\t')
                ? "\t"
                : "    ";
        int at = from;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end > at && !isInString(source, at)) {
                edits.insert(at, step);
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
    }

    private static boolean isInString(PySource source, int offset) {
        // Tokens are sorted by offset.
        int low = 0;
        int high = source.tokens().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            PyToken token = source.token(middle);
            if (token.end() <= offset) {
                low = middle + 1;
            } else if (token.start() >= offset) {
                high = middle - 1;
            } else {
                return token.isString();
            }
        }
        return false;
    }
}
