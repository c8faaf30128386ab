package dev.slipway.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a requirements file after joining those that end in a backslash, as pip joins them.
 *
 * @param content joined, without comment, stripped; empty for a blank or a comment
 * @param line its first line, from 1
 * @param start where its first line starts in the text
 * @param end where its last line ends in the text, after the line break
 */
record LogicalLine(String content, int line, int start, int end) {

    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]");

    static List<LogicalLine> split(String text) {
        List<LogicalLine> lines = new ArrayList<>();
        Matcher breaks = BREAK.matcher(text);
        StringBuilder joined = new StringBuilder();
        int first = 0;
        int firstNumber = 0;
        int number = 0;
        int at = 0;
        while (at < text.length()) {
            boolean found = breaks.find(at);
            int contentEnd = found ? breaks.start() : text.length();
            int end = found ? breaks.end() : text.length();
            String line = text.substring(at, contentEnd);
            number++;
            if (joined.isEmpty()) {
                first = at;
                firstNumber = number;
            }
            // A comment line ends what goes before it, whatever it ends in itself.
            boolean comment = line.stripLeading().startsWith("#");
            if (line.endsWith("\\") && !comment) {
                joined.append(line, 0, line.length() - 1);
                if (joined.isEmpty()) {
                    joined.append(' ');
                }
            } else {
                joined.append(comment ? " " : "").append(line);
                lines.add(finish(joined, firstNumber, first, end));
            }
            at = end;
        }
        if (!joined.isEmpty()) {
            lines.add(finish(joined, firstNumber, first, text.length()));
        }
        return lines;
    }

    private static LogicalLine finish(StringBuilder joined, int number, int start, int end) {
        String content = joined.substring(0, commentStart(joined)).strip();
        joined.setLength(0);
        return new LogicalLine(content, number, start, end);
    }

    /** Where a comment begins: at a hash that starts the line or follows white space, so that {@code #egg=x} stays. */
    static int commentStart(CharSequence line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return i;
            }
        }
        return line.length();
    }
}
