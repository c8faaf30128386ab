package dev.slipway.problem;

/**
 * A place in a project's files, which people and the data between packages know as {@code file:line}.
 *
 * @param file relative to the project with {@code /}
 * @param line from 1; 0 if it is about the whole file
 */
public record FileLine(String file, int line) {
    private static final int MOST_DIGITS = 9;

    /** Understands {@code file:line}; what has no line is taken for a file, whatever is in its name. */
    public static FileLine of(String text) {
        int colon = text.lastIndexOf(':');
        int digits = text.length() - colon - 1;
        boolean numbered = colon > 0
                && digits > 0
                && digits <= MOST_DIGITS
                && text.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9');
        return numbered
                ? new FileLine(text.substring(0, colon), Integer.parseInt(text, colon + 1, text.length(), 10))
                : new FileLine(text, 0);
    }
}
