package dev.slipway.requirement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The escapes of a quoted text, which markers share with Python's string literals. */
final class PythonLiteral {

    private PythonLiteral() {}

    /** What stands between the quotes, its escapes resolved; null if Python refuses it. */
    static @Nullable String unescape(String raw) {
        if (raw.indexOf('\0') >= 0) {
            return null;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c == '\n' || c == '\r') {
                return null;
            }
            if (c != '\\') {
                out.append(c);
                at++;
                continue;
            }
            int next = escape(raw, at + 1, out);
            if (next < 0) {
                return null;
            }
            at = next;
        }
        return out.toString();
    }

    /** Resolves the escape whose backslash stands before {@code at}; where it ends, or -1 if it is refused. */
    private static int escape(String raw, int at, StringBuilder out) {
        if (at == raw.length()) {
            // The backslash escapes the closing quote.
            return -1;
        }
        char c = raw.charAt(at);
        switch (c) {
            case '\n' -> {}
            case '\r' -> {
                return raw.startsWith("\n", at + 1) ? at + 2 : at + 1;
            }
            case '\\', '\'', '"' -> out.append(c);
            case 'a' -> out.append('\007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\013');
            case 'x' -> {
                return hexadecimal(raw, at + 1, 2, out);
            }
            case 'u' -> {
                return hexadecimal(raw, at + 1, 4, out);
            }
            case 'U' -> {
                return hexadecimal(raw, at + 1, 8, out);
            }
            case 'N' -> {
                return named(raw, at + 1, out);
            }
            default -> {
                return octal(raw, at, out);
            }
        }
        return at + 1;
    }

    private static int hexadecimal(String raw, int start, int digits, StringBuilder out) {
        int end = start + digits;
        if (end > raw.length()) {
            return -1;
        }
        String text = raw.substring(start, end);
        if (!text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)) {
            return -1;
        }
        long codePoint = Long.parseLong(text, 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            return -1;
        }
        out.appendCodePoint((int) codePoint);
        return end;
    }

    private static int named(String raw, int start, StringBuilder out) {
        int end = raw.indexOf('}', start);
        if (!raw.startsWith("{", start) || end < 0) {
            return -1;
        }
        try {
            out.appendCodePoint(
                    Character.codePointOf(raw.substring(start + 1, end).toUpperCase(Locale.ROOT)));
            return end + 1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** Up to three octal digits; any other character keeps its backslash. */
    private static int octal(String raw, int at, StringBuilder out) {
        int end = at;
        while (end < raw.length() && end < at + 3 && raw.charAt(end) >= '0' && raw.charAt(end) <= '7') {
            end++;
        }
        if (end == at) {
            out.append('\\');
            return at;
        }
        out.append((char) Integer.parseInt(raw.substring(at, end), 8));
        return end;
    }
}
