package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.List;
import org.tomlj.Toml;

/**
 * Which lines of a TOML file belong to which table and key, comments above included. The file must parse; what is laid out is only
 * its lines.
 */
public final class TomlLayout {
    /**
     * A table.
     *
     * @param path empty for what stands before the first header
     * @param from index of its first line, with the comments right above the header
     * @param body index of the line behind the header
     * @param to index behind its last line
     */
    public record Block(List<String> path, int from, int body, int to, List<Entry> entries) {

        /** Whether it is this table or lies in it. */
        public boolean isIn(List<String> table) {
            return path.size() >= table.size() && path.subList(0, table.size()).equals(table);
        }
    }

    /**
     * A key with its value.
     *
     * @param key first part of it
     * @param from index of its first line, with the comments above
     * @param line index of the line that it stands on
     * @param to index behind its last line
     */
    public record Entry(String key, int from, int line, int to) {}

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private boolean inText;
    private String textEnd = "";
    private int depth;

    private TomlLayout(List<String> lines) {
        this.lines = lines;
    }

    public static TomlLayout of(String text) {
        var layout = new TomlLayout(text.lines().toList());
        layout.read();
        return layout;
    }

    public List<String> lines() {
        return lines;
    }

    public List<Block> blocks() {
        return blocks;
    }

    private void read() {
        List<String> path = List.of();
        var entries = new ArrayList<Entry>();
        int from = 0;
        int body = 0;
        int at = 0;
        while (at < lines.size()) {
            var line = lines.get(at).strip();
            if (line.startsWith("[")) {
                int first = above(at, body);
                blocks.add(new Block(path, from, body, first, entries));
                path = header(line);
                entries = new ArrayList<>();
                from = first;
                body = at + 1;
                at++;
            } else if (line.isEmpty() || line.startsWith("#")) {
                at++;
            } else {
                int start = at;
                do {
                    scan(lines.get(at));
                    at++;
                } while (at < lines.size() && (inText || depth > 0));
                entries.add(new Entry(key(line), above(start, body), start, at));
            }
        }
        blocks.add(new Block(path, from, body, lines.size(), entries));
    }

    /** Where the comments right above a line begin. */
    private int above(int line, int floor) {
        int first = line;
        while (first > floor && lines.get(first - 1).strip().startsWith("#")) {
            first--;
        }
        return first;
    }

    private static List<String> header(String line) {
        var inner = line.startsWith("[[") ? line.substring(2) : line.substring(1);
        return keys(inner, ']');
    }

    private static String key(String line) {
        var keys = keys(line, '=');
        return keys.isEmpty() ? "" : keys.getFirst();
    }

    /** The parts of a dotted key up to its end. */
    private static List<String> keys(String text, char end) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != end) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = text.indexOf(c, at + 1);
                if (at < 0) {
                    return List.of();
                }
            }
            at++;
        }
        try {
            return Toml.parseDottedKey(text.substring(0, at).strip());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Follows texts and brackets through one line. */
    private void scan(String line) {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (inText) {
                if (c == '\\' && textEnd.startsWith("\"")) {
                    at += 2;
                } else if (line.startsWith(textEnd, at)) {
                    inText = false;
                    at += textEnd.length();
                } else {
                    at++;
                }
                continue;
            }
            if (c == '#') {
                break;
            }
            if (c == '"' || c == '\'') {
                var triple = String.valueOf(c).repeat(3);
                textEnd = line.startsWith(triple, at) ? triple : String.valueOf(c);
                inText = true;
                at += textEnd.length();
                continue;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            at++;
        }
        // Only texts in three quotes go on over the end of a line.
        inText = inText && textEnd.length() == 3;
    }
}
