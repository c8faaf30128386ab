package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Poetry's constraints ({@code ^1.2}, {@code ~1.2}, {@code 1.*}) in the words of PEP 440 and 508. */
public final class PoetryConstraint {
    private PoetryConstraint() {}

    /** The requirements that one entry of the dependencies means; several where it lists variants. */
    public static List<String> requirements(String name, Object value) {
        return switch (value) {
            case String constraint -> List.of(name + toPep440(constraint));
            case Map<?, ?> map -> List.of(requirement(name, map));
            case List<?> variants ->
                variants.stream()
                        .flatMap(variant -> requirements(name, variant == null ? "" : variant).stream())
                        .toList();
            default -> List.of(name);
        };
    }

    private static String requirement(String name, Map<?, ?> map) {
        var text = new StringBuilder(name);
        if (map.get("extras") instanceof List<?> extras && !extras.isEmpty()) {
            text.append('[')
                    .append(String.join(
                            ",", extras.stream().map(String::valueOf).toList()))
                    .append(']');
        }
        if (map.get("git") instanceof String git) {
            text.append(" @ git+").append(git.startsWith("git@") ? "ssh://" + git.replaceFirst(":", "/") : git);
            for (var key : List.of("rev", "tag", "branch")) {
                if (map.get(key) instanceof String at) {
                    text.append('@').append(at);
                    break;
                }
            }
            subdirectory(text, map);
        } else if (map.get("url") instanceof String url) {
            text.append(" @ ").append(url);
            subdirectory(text, map);
        } else if (map.get("version") instanceof String version) {
            text.append(toPep440(version));
        }
        var marker = marker(map);
        if (!marker.isEmpty()) {
            text.append(text.indexOf(" @ ") >= 0 ? " ; " : "; ").append(marker);
        }
        return text.toString();
    }

    private static void subdirectory(StringBuilder text, Map<?, ?> map) {
        if (map.get("subdirectory") instanceof String folder) {
            text.append("#subdirectory=").append(folder);
        }
    }

    private static String marker(Map<?, ?> map) {
        var markers = new ArrayList<String>();
        if (map.get("markers") instanceof String marker) {
            markers.add(marker);
        }
        if (map.get("python") instanceof String python) {
            markers.add(PoetryRange.pythonMarker(python));
        }
        if (map.get("platform") instanceof String platform) {
            markers.add(platform(platform));
        }
        markers.removeIf(String::isEmpty);
        return markers.size() == 1
                ? markers.getFirst()
                : String.join(
                        " and ",
                        markers.stream()
                                .map(each -> each.contains(" or ") ? "(" + each + ")" : each)
                                .toList());
    }

    /** {@code linux}, {@code !=win32} or {@code win32 || darwin}. */
    private static String platform(String text) {
        var parts = new ArrayList<String>();
        for (var part : text.split("\\s*\\|\\|?\\s*")) {
            var all = new ArrayList<String>();
            for (var one : part.split("\\s*,\\s*")) {
                boolean not = one.startsWith("!=");
                var name = one.replaceFirst("^(!=|==|=)\\s*", "").strip();
                all.add("sys_platform " + (not ? "!=" : "==") + " \"" + name + "\"");
            }
            parts.add(String.join(" and ", all));
        }
        return String.join(" or ", parts);
    }

    /**
     * A list of specifiers; empty for "any". Alternatives become one range with what lies between them excluded; where that
     * cannot be said either, the whole range around them.
     */
    public static String toPep440(String constraint) {
        return PoetryRange.specifiers(constraint);
    }
}
