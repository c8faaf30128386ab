package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an INI file as {@code configparser.RawConfigParser} does, which setuptools uses: {@code =} or {@code :}, whole-line
 * comments by {@code #} or {@code ;}, values that go on in deeper indented lines, empty lines within values.
 */
final class CfgParser {
    private final CfgText text;
    private final String file;
    private final Map<String, Integer> sections = new LinkedHashMap<>();
    private final Map<String, Integer> ends = new LinkedHashMap<>();
    private final List<CfgOption> options = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable String section;

    // The option that is being read.
    private @Nullable String key;
    private int first;
    private int valueStart;
    private int indent;
    private List<String> values = new ArrayList<>();
    private List<Integer> indexes = new ArrayList<>();

    private CfgParser(CfgText text, String file) {
        this.text = text;
        this.file = file;
    }

    /**
     * @param sections name to the line of its header
     * @param ends name to the line behind its last option
     */
    record Parsed(Map<String, Integer> sections, Map<String, Integer> ends, List<CfgOption> options) {}

    static Parsed parse(CfgText text, String file) {
        return new CfgParser(text, file).read();
    }

    private Parsed read() {
        for (int i = 0; i < text.lines().size(); i++) {
            line(i, text.lines().get(i));
        }
        finish();
        return new Parsed(sections, ends, List.copyOf(options));
    }

    private void line(int index, String line) {
        var value = line.strip();
        boolean comment = value.startsWith("#") || value.startsWith(";");
        if (value.isEmpty() || comment) {
            // An empty line belongs to the value if the value goes on; a comment within it does not count at all.
            if (!comment && key != null) {
                values.add("");
                indexes.add(index);
            }
            return;
        }
        int at = line.indexOf(value);
        if (section != null && key != null && at > indent) {
            values.add(value);
            indexes.add(index);
            return;
        }
        finish();
        indent = at;
        if (value.startsWith("[") && value.indexOf(']') > 1) {
            header(index, value.substring(1, value.lastIndexOf(']')));
        } else {
            option(index, line);
        }
    }

    private void header(int index, String name) {
        if (sections.containsKey(name) || name.equals("DEFAULT")) {
            throw bad(index, "the section [" + name + "] is there twice or not allowed");
        }
        section = name;
        sections.put(name, index);
        ends.put(name, index + 1);
    }

    private void option(int index, String line) {
        if (section == null) {
            throw bad(index, "a line stands before the first [section]");
        }
        int delimiter = delimiter(line);
        if (delimiter < 0) {
            throw bad(index, "`=` is missing");
        }
        key = line.substring(0, delimiter).strip();
        if (key.isEmpty()) {
            throw bad(index, "the name before `=` is missing");
        }
        if (!seen.add(section + "\0" + key)) {
            throw bad(index, "the option `" + key + "` is there twice in [" + section + "]");
        }
        first = index;
        int start = delimiter + 1;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        valueStart = start;
        values.add(line.substring(start).strip());
        indexes.add(index);
    }

    private static int delimiter(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }

    private void finish() {
        if (key != null && section != null) {
            while (values.size() > 1 && values.getLast().isEmpty()) {
                values.removeLast();
                indexes.removeLast();
            }
            int end = indexes.getLast() + 1;
            options.add(new CfgOption(section, key, first, end, valueStart, List.copyOf(values), List.copyOf(indexes)));
            ends.put(section, end);
        }
        key = null;
        values = new ArrayList<>();
        indexes = new ArrayList<>();
    }

    private ShipException bad(int index, String why) {
        var problem = Problem.error(
                        Topic.METADATA,
                        "The file " + file + " cannot be read at line " + (index + 1) + ", in `"
                                + text.lines().get(index).strip() + "`: " + why + ".")
                .in(file, index + 1, 1)
                .advise("Correct this line, then scan the project again.");
        return new ShipException(ShipException.Kind.BAD_INPUT, problem);
    }
}
