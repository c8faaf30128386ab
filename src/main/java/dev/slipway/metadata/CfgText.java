package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an INI file, each with its end, as Python's {@code configparser} cuts them.
 *
 * @param lines text without its end
 * @param ends what ends each: {@code \n}, {@code \r\n}, {@code \r}, or empty in a last line without one
 */
record CfgText(List<String> lines, List<String> ends) {

    static CfgText of(String text) {
        var lines = new ArrayList<String>();
        var ends = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                lines.add(text.substring(from, i));
                ends.add(crlf ? "\r\n" : String.valueOf(c));
                i += crlf ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
            ends.add("");
        }
        return new CfgText(List.copyOf(lines), List.copyOf(ends));
    }

    /** The line end of the file, for new lines. */
    String end() {
        return ends.isEmpty() || ends.getFirst().isEmpty() ? "\n" : ends.getFirst();
    }

    /** The text with the lines from one (included) to another (excluded) replaced. */
    CfgText replace(int from, int to, List<String> with) {
        var newLines = new ArrayList<>(lines);
        var newEnds = new ArrayList<>(ends);
        newLines.subList(from, to).clear();
        newEnds.subList(from, to).clear();
        newLines.addAll(from, with);
        newEnds.addAll(from, with.stream().map(line -> end()).toList());
        // Only the last line may be without an end, and only if it was so.
        for (int i = 0; i < newEnds.size() - 1; i++) {
            if (newEnds.get(i).isEmpty()) {
                newEnds.set(i, end());
            }
        }
        return new CfgText(List.copyOf(newLines), List.copyOf(newEnds));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(ends.get(i));
        }
        return text.toString();
    }
}
