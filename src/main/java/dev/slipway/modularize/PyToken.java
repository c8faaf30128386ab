package dev.slipway.modularize;

/**
 * A token of Python source, by its place in the text.
 *
 * @param kind what it is
 * @param text as written
 * @param start offset of its first character
 * @param end offset behind it
 * @param depth brackets open around it; of a bracket itself: around the pair
 */
record PyToken(Kind kind, String text, int start, int end, int depth) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        OPERATOR,
        COMMENT,
        /** The end of a logical line. */
        NEWLINE,
        END
    }

    boolean is(String written) {
        return text.equals(written) && kind != Kind.STRING && kind != Kind.COMMENT;
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    /** The letters before the quotes, in lower case; of a string only. */
    String prefix() {
        return text.substring(0, quote()).toLowerCase(java.util.Locale.ROOT);
    }

    boolean formatted() {
        return isString() && (prefix().contains("f") || prefix().contains("t"));
    }

    /** The characters between the quotes, as written; of a string only. */
    String body() {
        int quote = quote();
        String rest = text.substring(quote);
        int width = rest.startsWith("\"\"\"") || rest.startsWith("'''") ? 3 : 1;
        boolean closed = rest.length() >= 2 * width && rest.endsWith(rest.substring(0, width));
        return rest.substring(Math.min(width, rest.length()), closed ? rest.length() - width : rest.length());
    }

    private int quote() {
        int i = 0;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\'') {
            i++;
        }
        return i;
    }
}
