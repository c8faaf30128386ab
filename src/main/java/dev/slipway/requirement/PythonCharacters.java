package dev.slipway.requirement;

/** What Python's {@code str} and {@code re} hold for white space and word characters; Java's own notions differ. */
final class PythonCharacters {

    private PythonCharacters() {}

    /** As {@code str.isspace} and {@code \s}. */
    static boolean isSpace(int c) {
        return c >= 0x09 && c <= 0x0d
                || c >= 0x1c && c <= 0x20
                || c == 0x85
                || c == 0xa0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** As {@code \w}. */
    static boolean isWord(int c) {
        if (c == '_' || Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** As {@code \b}: whether a word begins or ends here. */
    static boolean isBoundary(String text, int at) {
        boolean before = at > 0 && isWord(text.codePointBefore(at));
        boolean after = at < text.length() && isWord(text.codePointAt(at));
        return before != after;
    }

    /** As {@code str.strip()}. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** An ASCII letter or digit. */
    static boolean isAlphanumeric(int c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
