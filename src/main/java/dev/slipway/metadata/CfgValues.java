package dev.slipway.metadata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of value in a setup.cfg, as setuptools splits them ("Configuring setuptools using setup.cfg files"). */
final class CfgValues {
    private CfgValues() {}

    /** list-comma: one a line, or parted by commas on one line. */
    static List<String> list(String value) {
        return split(value, ",");
    }

    /** list-semi: one a line, or parted by semicolons on one line. */
    static List<String> semicolons(String value) {
        return split(value, ";");
    }

    private static List<String> split(String value, String separator) {
        var parts = value.contains("\n") ? value.split("\n") : value.split(separator);
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** {@code key = value}, one a line. */
    static Map<String, String> pairs(String value) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : list(value)) {
            int equals = line.indexOf('=');
            if (equals >= 0) {
                pairs.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return pairs;
    }

    static boolean isTrue(String value) {
        return List.of("1", "true", "yes").contains(value.toLowerCase(Locale.ROOT));
    }

    /** {@code attr: …} or {@code file: …}: the build computes it. */
    static boolean isComputed(String value) {
        return value.startsWith("attr:") || value.startsWith("file:");
    }
}
