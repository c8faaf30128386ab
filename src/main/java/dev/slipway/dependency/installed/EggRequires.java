package dev.slipway.dependency.installed;

import java.util.ArrayList;
import java.util.List;

/** {@code requires.txt} of an {@code .egg-info}: requirements in sections {@code [extra:marker]}, as setuptools writes them. */
final class EggRequires {
    private EggRequires() {}

    /** The same as requirements with markers (PEP 508). */
    static List<String> of(List<String> lines) {
        List<String> requirements = new ArrayList<>();
        String condition = "";
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                condition = condition(line.substring(1, line.length() - 1));
            } else {
                requirements.add(condition.isEmpty() ? line : line + " ; " + condition);
            }
        }
        return requirements;
    }

    private static String condition(String section) {
        int colon = section.indexOf(':');
        String extra = (colon < 0 ? section : section.substring(0, colon)).strip();
        String marker = colon < 0 ? "" : section.substring(colon + 1).strip();
        String wanted = extra.isEmpty() ? "" : "extra == \"" + extra + "\"";
        if (marker.isEmpty() || wanted.isEmpty()) {
            return marker + wanted;
        }
        return "(" + marker + ") and " + wanted;
    }
}
