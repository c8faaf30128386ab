package dev.slipway.metadata.python;

import java.util.Locale;
import java.util.Optional;

/**
 * A token of Python source, by its place in the text.
 *
 * @param kind what it is
 * @param text as written
 * @param start offset of its first character
 * @param end offset behind it
 * @param depth brackets open around it; of a bracket itself: around the pair
 */
public record PyToken(Kind kind, String text, int start, int end, int depth) {

    /** What a token is. */
    public enum Kind {
        NAME,
        NUMBER,
        STRING,
        OPERATOR,
        COMMENT,
        /** The end of a logical line. */
        NEWLINE,
        END
    }

    /** Whether it is this name, number or operator. */
    public boolean is(String written) {
        return text.equals(written) && kind != Kind.STRING && kind != Kind.COMMENT;
    }

    public boolean isName() {
        return kind == Kind.NAME;
    }

    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** The letters before the quotes, in lower case; of a string only. */
    public String prefix() {
        return text.substring(0, quote()).toLowerCase(Locale.ROOT);
    }

    /** Whether it is an f-string or a t-string. */
    public boolean formatted() {
        return isString() && (prefix().contains("f") || prefix().contains("t"));
    }

    /** The characters between the quotes, as written; of a string only. */
    public String body() {
        int quote = quote();
        String rest = text.substring(quote);
        int width = rest.startsWith("\"\"\"") || rest.startsWith("'''") ? 3 : 1;
        boolean closed = rest.length() >= 2 * width && rest.endsWith(rest.substring(0, width));
        return rest.substring(Math.min(width, rest.length()), closed ? rest.length() - width : rest.length());
    }

    /** What it spells, where that is a text that is known: not that of bytes, nor of a string with fields to fill in. */
    public Optional<String> value() {
        boolean known = isString() && !prefix().contains("b") && !(formatted() && body().contains("{"));
        return known ? Optional.of(prefix().contains("r") ? body() : PyEscapes.decode(body())) : Optional.empty();
    }

    private int quote() {
        int i = 0;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\'') {
            i++;
        }
        return i;
    }
}
