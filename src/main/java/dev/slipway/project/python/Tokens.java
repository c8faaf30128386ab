package dev.slipway.project.python;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Reads single tokens from a place on, for the few statements and calls that matter. Ends where the statement ends: at the
 * end of the line, unless a bracket is open.
 */
public final class Tokens {

    /** What a token is. */
    public enum Kind {
        NAME,
        /** A string constant; see {@link #constant}. */
        STRING,
        /** Any other single byte; see {@link #symbol}. */
        SYMBOL,
        /** The end of the statement's line or of the file. */
        END
    }

    private byte[] bytes;
    private int end;
    private int at;
    private int depth;
    private int start;
    private int stop;
    private boolean constant;
    private boolean quoted;

    /**
     * @param bytes with eight zero bytes behind {@code end}
     * @param from where to begin
     */
    public Tokens(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.start = from;
        this.end = end;
    }

    /** Begins anew elsewhere, for callers that look at every statement of a file. */
    public Tokens begin(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.start = from;
        this.end = end;
        depth = 0;
        return this;
    }

    /** Goes back to where a token begins, outside of all brackets. */
    public void back(int offset) {
        at = offset;
        depth = 0;
    }

    /** As if a bracket were open where reading begins. */
    public Tokens inBracket() {
        depth = 1;
        return this;
    }

    /** Reads the next token. */
    public Kind next() {
        skipBlanks();
        quoted = false;
        start = at;
        if (at >= end) {
            stop = at;
            return Kind.END;
        }
        byte b = bytes[at];
        if (isName(b)) {
            while (isName(bytes[at])) {
                at++;
            }
            stop = at;
            return bytes[at] == '"' || bytes[at] == '\'' ? string() : Kind.NAME;
        }
        if (b == '"' || b == '\'') {
            return string();
        }
        if (b == '\n' || b == '\r' || b == '#') {
            stop = at;
            return Kind.END;
        }
        switch (b) {
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth--;
            default -> {}
        }
        at++;
        stop = at;
        return Kind.SYMBOL;
    }

    /** The text of the last token: a name in the form Python compares it by, a string without its quotes. */
    public String text() {
        return quoted ? decode(bytes, start, stop) : name(bytes, start, stop);
    }

    /** The byte of the last token, if it is a symbol. */
    public byte symbol() {
        return bytes[start];
    }

    /** Whether the last token is this word. */
    public boolean is(String word) {
        return matches(bytes, start, stop, word);
    }

    /** Whether the last token is a string that is neither bytes nor formatted and holds no backslash. */
    public boolean constant() {
        return constant;
    }

    /** Brackets open behind the last token. */
    public int depth() {
        return depth;
    }

    /** Whether the last token begins so. */
    public boolean startsWith(String beginning) {
        return stop - start >= beginning.length() && matches(bytes, start, start + beginning.length(), beginning);
    }

    /** Whether the last token ends so. */
    public boolean endsWith(String ending) {
        return stop - start >= ending.length() && matches(bytes, stop - ending.length(), stop, ending);
    }

    /** Where the last token begins; before the first one, where reading begins. */
    public int offset() {
        return start;
    }

    /** What the last token means in this table, without making a string of it. */
    public <T> T in(WordTable<T> table, T otherwise) {
        return table.get(bytes, start, stop, otherwise);
    }

    /** Whether these bytes spell the word. */
    public static boolean matches(byte[] bytes, int start, int stop, String word) {
        if (stop - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Bytes as text. */
    public static String decode(byte[] bytes, int start, int stop) {
        return new String(
                bytes,
                start,
                stop - start,
                isAscii(bytes, start, stop) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static boolean isAscii(byte[] bytes, int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** An identifier; beyond ASCII in normal form KC, as Python compares them. */
    static String name(byte[] bytes, int start, int stop) {
        String text = decode(bytes, start, stop);
        return isAscii(bytes, start, stop) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isName(byte b) {
        return b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }

    private void skipBlanks() {
        while (at < end) {
            byte b = bytes[at];
            boolean blank = b == ' ' || b == '\t' || b == '\f' || depth > 0 && (b == '\n' || b == '\r');
            if (blank) {
                at++;
            } else if (b == '\\' && (bytes[at + 1] == '\n' || bytes[at + 1] == '\r')) {
                at += bytes[at + 1] == '\r' && bytes[at + 2] == '\n' ? 3 : 2;
            } else if (b == '#' && depth > 0) {
                while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else {
                return;
            }
        }
    }

    /** The quote stands at {@code at}, the prefix before it. */
    private Kind string() {
        constant = true;
        quoted = true;
        for (int i = start; i < at; i++) {
            byte letter = (byte) (bytes[i] | 0x20);
            constant &= letter == 'r' || letter == 'u';
        }
        byte quote = bytes[at];
        boolean triple = bytes[at + 1] == quote && bytes[at + 2] == quote;
        at += triple ? 3 : 1;
        start = at;
        while (at < end) {
            byte b = bytes[at];
            if (b == quote && (!triple || bytes[at + 1] == quote && bytes[at + 2] == quote)) {
                stop = at;
                at += triple ? 3 : 1;
                return Kind.STRING;
            }
            if (!triple && (b == '\n' || b == '\r')) {
                break;
            }
            constant &= b != '\\';
            at += b == '\\' ? 2 : 1;
        }
        stop = Math.min(at, end);
        return Kind.STRING;
    }
}
