package dev.slipway.metadata;

import dev.slipway.metadata.PyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts Python source into tokens, as far as reading a call of {@code setup} needs; never fails, whatever the text. */
final class PyTokens {
    private final String text;
    private final List<PyToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    private PyTokens(String text) {
        this.text = text;
    }

    static List<PyToken> of(String text) {
        return new PyTokens(text).read();
    }

    private List<PyToken> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newline();
            } else if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (c == '\\' || Character.isWhitespace(c)) {
                skip(c);
            } else if (stringPrefix() >= 0) {
                string(stringPrefix());
            } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
                run(Kind.NAME);
            } else if (Character.isDigit(c)) {
                run(Kind.NUMBER);
            } else {
                operator(c);
            }
        }
        add(Kind.NEWLINE, "", at);
        add(Kind.END, "", at);
        return tokens;
    }

    private void newline() {
        if (depth == 0) {
            add(Kind.NEWLINE, "", at);
        }
        at++;
        line++;
        lineStart = at;
    }

    private void skip(char c) {
        at++;
        if (c == '\\' && at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (c == '\\' && at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
            lineStart = at;
        }
    }

    private void run(Kind kind) {
        int start = at;
        while (at < text.length()
                && (Character.isUnicodeIdentifierPart(text.charAt(at))
                        || (kind == Kind.NUMBER && text.charAt(at) == '.'))) {
            at++;
        }
        add(kind, text.substring(start, at), start);
    }

    private void operator(char c) {
        if ("([{".indexOf(c) >= 0) {
            depth++;
        } else if (")]}".indexOf(c) >= 0) {
            depth = Math.max(0, depth - 1);
        }
        int length = text.startsWith("**", at)
                        || (at + 1 < text.length() && text.charAt(at + 1) == '=' && "=!<>+-*/%|&^".indexOf(c) >= 0)
                ? 2
                : 1;
        int start = at;
        at += length;
        add(Kind.OPERATOR, text.substring(start, at), start);
    }

    /** The length of the prefix of a string that begins here; -1 if none does. */
    private int stringPrefix() {
        int i = at;
        while (i < text.length() && i - at < 3 && "rRbBuUfFtT".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\'') ? i - at : -1;
    }

    private void string(int prefixLength) {
        int start = at;
        int startLine = line;
        int startColumn = at - lineStart;
        var prefix = text.substring(at, at + prefixLength).toLowerCase(Locale.ROOT);
        at += prefixLength;
        char quote = text.charAt(at);
        var triple = String.valueOf(quote).repeat(3);
        var close = text.startsWith(triple, at) ? triple : String.valueOf(quote);
        at += close.length();
        int bodyStart = at;
        while (at < text.length() && !text.startsWith(close, at)) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                if (close.length() == 1 && text.charAt(at - 1) != '\\' && !text.startsWith("\\\r", at - 2)) {
                    break;
                }
                line++;
                lineStart = at + 1;
            }
            at++;
        }
        var body = text.substring(bodyStart, Math.min(at, text.length()));
        at = Math.min(text.length(), at + (text.startsWith(close, at) ? close.length() : 0));
        boolean plain =
                !prefix.contains("b") && !((prefix.contains("f") || prefix.contains("t")) && body.contains("{"));
        tokens.add(new PyToken(
                plain ? Kind.STRING : Kind.OTHER_STRING,
                prefix.contains("r") ? body : PyEscapes.decode(body),
                start,
                at,
                startLine,
                startColumn));
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new PyToken(kind, value, start, at, line, start - lineStart));
    }
}
