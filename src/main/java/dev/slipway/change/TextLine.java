package dev.slipway.change;

import java.util.ArrayList;
import java.util.List;

/**
 * A line and what ends it.
 *
 * @param text without its end
 * @param end {@code \n}, {@code \r\n}, or empty in a last line that has none
 */
record TextLine(String text, String end) {

    static List<TextLine> split(String text) {
        var lines = new ArrayList<TextLine>();
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            if (newline < 0) {
                lines.add(new TextLine(text.substring(from), ""));
                break;
            }
            boolean crlf = newline > from && text.charAt(newline - 1) == '\r';
            lines.add(new TextLine(text.substring(from, crlf ? newline - 1 : newline), crlf ? "\r\n" : "\n"));
            from = newline + 1;
        }
        return lines;
    }

    /** The line end that the first line has; empty if there is just one line. */
    static String usualEnd(String text) {
        int newline = text.indexOf('\n');
        if (newline < 0) {
            return "";
        }
        return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }

    static String endName(String end) {
        return end.equals("\r\n") ? "CRLF" : "LF";
    }
}
