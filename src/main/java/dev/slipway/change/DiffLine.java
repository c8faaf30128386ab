package dev.slipway.change;

/**
 * One line of a shown diff.
 *
 * @param kind what happens to it
 * @param text the line without its line end; of a hunk: the header such as {@code @@ -1,3 +1,4 @@}
 * @param oldLine its number in the old file, from 1; 0 if it is not in it
 * @param newLine its number in the new file, from 1; 0 if it is not in it
 */
public record DiffLine(Kind kind, String text, int oldLine, int newLine) {

    /** What a line of a diff says. */
    public enum Kind {
        ADDED,
        REMOVED,
        CONTEXT,
        HUNK,
        /** A remark about the file, such as its size if it is no text. */
        NOTE
    }
}
