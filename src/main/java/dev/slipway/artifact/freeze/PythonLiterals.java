package dev.slipway.artifact.freeze;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as Python source, on one line each, or with an item a line where there are many. */
final class PythonLiterals {
    private static final int WIDE = 100;

    private PythonLiterals() {}

    static String of(boolean value) {
        return value ? "True" : "False";
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\'' -> out.append("\\'");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        return out.append('\'').toString();
    }

    /** A text of several lines, which stays readable. */
    static String block(String text) {
        return "'''\\\n" + text.replace("\\", "\\\\").replace("'''", "\\'\\'\\'") + "'''";
    }

    static String of(List<String> items) {
        return list(items.stream().map(PythonLiterals::of).toList());
    }

    /** Pairs, as tuples. */
    static String pairs(Map<String, String> pairs) {
        return list(new TreeMap<>(pairs)
                .entrySet().stream()
                        .map(pair -> "(" + of(pair.getKey()) + ", " + of(pair.getValue()) + ")")
                        .toList());
    }

    /** Items that are Python source already. */
    static String list(List<String> items) {
        String line = "[" + String.join(", ", items) + "]";
        return line.length() <= WIDE && !line.contains("\n")
                ? line
                : items.stream().map(item -> "    " + item + ",\n").collect(Collectors.joining("", "[\n", "]"));
    }

    static String dict(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(one -> of(one.getKey()) + ": " + of(one.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
