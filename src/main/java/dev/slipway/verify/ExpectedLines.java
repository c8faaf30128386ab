package dev.slipway.verify;

import dev.slipway.change.Diff;
import dev.slipway.change.FileChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that are expected, in which {@value #ANYTHING} stands for anything: alone for any number of lines, within a line for any text, as
 * in Python's doctest.
 */
record ExpectedLines(List<String> lines) {
    static final String ANYTHING = "...";

    ExpectedLines {
        lines = lines.stream().map(String::stripTrailing).toList();
    }

    boolean fit(List<String> printed) {
        // What is true: the lines expected so far fit the first AT lines printed.
        boolean[] fits = new boolean[printed.size() + 1];
        fits[0] = true;
        for (String line : lines) {
            boolean[] next = new boolean[fits.length];
            if (line.strip().equals(ANYTHING)) {
                boolean any = false;
                for (int at = 0; at < fits.length; at++) {
                    any |= fits[at];
                    next[at] = any;
                }
            } else {
                for (int at = 1; at < fits.length; at++) {
                    next[at] = fits[at - 1] && fits(line, printed.get(at - 1));
                }
            }
            fits = next;
        }
        return fits[printed.size()];
    }

    private static boolean fits(String expected, String line) {
        int next = expected.indexOf(ANYTHING);
        if (next < 0) {
            return expected.equals(line);
        }
        if (!line.startsWith(expected.substring(0, next))) {
            return false;
        }
        int at = next;
        int from = next + ANYTHING.length();
        for (next = expected.indexOf(ANYTHING, from); next >= 0; next = expected.indexOf(ANYTHING, from)) {
            String part = expected.substring(from, next);
            int found = line.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
            from = next + ANYTHING.length();
        }
        String last = expected.substring(from);
        return line.length() - at >= last.length() && line.endsWith(last);
    }

    /** What differs, as a unified diff without its head; lines that fit are no difference. */
    String diff(List<String> printed) {
        List<String> shown = new ArrayList<>();
        for (String line : lines) {
            boolean open = line.contains(ANYTHING) && !line.strip().equals(ANYTHING);
            shown.add(
                    open
                            ? printed.stream()
                                    .filter(one -> fits(line, one))
                                    .findFirst()
                                    .orElse(line)
                            : line);
        }
        var change = FileChange.replace(Path.of("expected"), bytes(shown), bytes(printed), "");
        return Diff.lines(change).stream()
                .map(line -> switch (line.kind()) {
                    case ADDED -> "+" + line.text();
                    case REMOVED -> "-" + line.text();
                    case CONTEXT -> " " + line.text();
                    case HUNK, NOTE -> line.text();
                })
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
