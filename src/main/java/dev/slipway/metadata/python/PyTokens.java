package dev.slipway.metadata.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Python source into tokens with their offsets; those between an f-string's braces are part of its one token (PEP 701).
 * Never fails: a string or bracket without end reaches as far as it must, and {@link Cut#broken} says so.
 */
public final class PyTokens {
    private static final Set<String> LONG_OPERATORS = Set.of(
            "**=", "//=", ">>=", "<<=", "...", "==", "!=", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "&=",
            "|=", "^=", "@=", "**", "//", ">>", "<<");

    private static final Pattern NUMBER = Pattern.compile(
            "0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][+-]?[0-9][0-9_]*)?[jJ]?");

    private final String text;
    private final List<PyToken> tokens = new ArrayList<>();
    private int at;
    private int depth;
    private boolean broken;

    private PyTokens(String text) {
        this.text = text;
    }

    /**
     * A text that was cut.
     *
     * @param tokens in the order of the text, ended by one of kind END
     * @param broken whether a string or a bracket has no end
     */
    public record Cut(List<PyToken> tokens, boolean broken) {}

    /** Cuts any text. */
    public static Cut of(String text) {
        var cutter = new PyTokens(text);
        cutter.read();
        return new Cut(List.copyOf(cutter.tokens), cutter.broken || cutter.depth != 0);
    }

    private void read() {
        boolean code = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (c == '\n' || c == '\r') {
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
                if (depth == 0 && code) {
                    add(PyToken.Kind.NEWLINE, start);
                    code = false;
                }
            } else if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
                add(PyToken.Kind.COMMENT, start);
            } else if (c == '\\') {
                at++;
                if (at < text.length() && text.charAt(at) == '\r') {
                    at++;
                }
                if (at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
            } else if (c == ' ' || c == '\t' || c == '\f' || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else {
                code = true;
                token(c, start);
            }
        }
        if (code) {
            add(PyToken.Kind.NEWLINE, at);
        }
        add(PyToken.Kind.END, at);
    }

    private void token(char c, int start) {
        if (stringStarts(at)) {
            at = string(at);
            add(PyToken.Kind.STRING, start);
        } else if (isLetter(c)) {
            while (at < text.length() && isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            add(PyToken.Kind.NAME, start);
        } else if (c >= '0' && c <= '9'
                || c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            number();
            add(PyToken.Kind.NUMBER, start);
        } else {
            operator(c, start);
        }
    }

    private void number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        at = matcher.lookingAt() ? Math.max(at + 1, matcher.end()) : at + 1;
    }

    private void operator(char c, int start) {
        int length = 1;
        for (int n = 3; n > 1; n--) {
            if (at + n <= text.length() && LONG_OPERATORS.contains(text.substring(at, at + n))) {
                length = n;
                break;
            }
        }
        at += length;
        boolean closes = c == ')' || c == ']' || c == '}';
        if (closes) {
            broken |= depth == 0;
            depth = Math.max(0, depth - 1);
        }
        add(PyToken.Kind.OPERATOR, start);
        if (c == '(' || c == '[' || c == '{') {
            depth++;
        }
    }

    private void add(PyToken.Kind kind, int start) {
        tokens.add(new PyToken(kind, text.substring(start, at), start, at, depth));
    }

    /** Whether a string, with the letters before it, begins here. */
    private boolean stringStarts(int from) {
        int i = from;
        while (i < text.length() && i - from < 3 && "rRbBuUfFtT".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && i - from < 3 && (text.charAt(i) == '"' || text.charAt(i) == '\'');
    }

    /** The offset behind the string that begins here. */
    private int string(int from) {
        int i = from;
        boolean formatted = false;
        while (text.charAt(i) != '"' && text.charAt(i) != '\'') {
            formatted |= "fFtT".indexOf(text.charAt(i)) >= 0;
            i++;
        }
        String quote = text.substring(i, i + 1);
        String close = text.startsWith(quote.repeat(3), i) ? quote.repeat(3) : quote;
        return body(i + close.length(), close, formatted);
    }

    private int body(int from, String close, boolean formatted) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (text.startsWith(close, i)) {
                return i + close.length();
            }
            if (c == '\\') {
                boolean brace = formatted && i + 1 < text.length() && "{}".indexOf(text.charAt(i + 1)) >= 0;
                boolean named = formatted && text.startsWith("N{", i + 1);
                int skip = text.startsWith("\r\n", i + 1) ? 3 : brace ? 1 : 2;
                i = named ? Math.max(i + 2, text.indexOf('}', i) + 1) : i + skip;
            } else if (formatted && c == '{') {
                i = text.startsWith("{", i + 1) ? i + 2 : field(i + 1, close);
            } else if ((c == '\n' || c == '\r') && close.length() == 1) {
                broken = true;
                return i;
            } else {
                i++;
            }
        }
        broken = true;
        return Math.min(i, text.length());
    }

    /** A replacement field, to behind its closing brace. */
    private int field(int from, String close) {
        int i = from;
        int open = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (stringStarts(i)) {
                i = string(i);
            } else if (isLetter(c)) {
                while (i < text.length() && isLetterOrDigit(text.charAt(i))) {
                    i++;
                }
            } else if (c == '}' && open == 0) {
                return i + 1;
            } else if (c == ':' && open == 0) {
                return specification(i + 1, close);
            } else if ((c == '\n' || c == '\r') && close.length() == 1 && open == 0) {
                broken = true;
                return i;
            } else {
                open += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
                i++;
            }
        }
        broken = true;
        return i;
    }

    private int specification(int from, String close) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '}') {
                return i + 1;
            }
            if (text.startsWith(close, i)) {
                broken = true;
                return i;
            }
            i = c == '{' ? field(i + 1, close) : i + 1;
        }
        broken = true;
        return i;
    }

    private static boolean isLetter(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && c != '\u00a0' && c != '\ufeff';
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }
}
