package dev.slipway.metadata;

import dev.slipway.requirement.Version;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Poetry's constraints ({@code ^1.2}, {@code ~1.2}, {@code 1.*}) in the words of PEP 440 and 508. */
final class PoetryConstraint {
    private PoetryConstraint() {}

    /** The requirements that one entry of the dependencies means; several where it lists variants. */
    static List<String> requirements(String name, Object value) {
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
            text.append(" @ git+").append(git);
            for (var key : List.of("rev", "tag", "branch")) {
                if (map.get(key) instanceof String at) {
                    text.append('@').append(at);
                    break;
                }
            }
        } else if (map.get("url") instanceof String url) {
            text.append(" @ ").append(url);
        } else if (map.get("version") instanceof String version) {
            text.append(toPep440(version));
        }
        var markers = new ArrayList<String>();
        if (map.get("python") instanceof String python) {
            for (var part : toPep440(python).split(",")) {
                if (!part.isEmpty() && !part.contains("*")) {
                    var operator = part.replaceAll("[^<>=!~].*", "");
                    markers.add("python_version " + operator + " \"" + part.substring(operator.length()) + "\"");
                }
            }
        }
        if (map.get("markers") instanceof String marker) {
            markers.add(markers.isEmpty() ? marker : "(" + marker + ")");
        }
        if (!markers.isEmpty()) {
            text.append(text.indexOf(" @ ") >= 0 ? " ; " : "; ").append(String.join(" and ", markers));
        }
        return text.toString();
    }

    /** A list of specifiers; empty for "any", and for alternatives, which PEP 440 cannot say. */
    static String toPep440(String constraint) {
        if (constraint.contains("|")) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (var part : constraint.replaceAll("([<>=!~^])\\s+", "$1").strip().split("[,\\s]+")) {
            parts.addAll(one(part));
        }
        return String.join(",", parts);
    }

    private static List<String> one(String part) {
        if (part.isEmpty() || part.equals("*")) {
            return List.of();
        }
        if (part.startsWith("^") || (part.startsWith("~") && !part.startsWith("~="))) {
            var text = part.substring(1);
            var version = Version.tryParse(text);
            return version == null ? List.of() : List.of(">=" + text, "<" + above(version, part.startsWith("^")));
        }
        if (Character.isDigit(part.charAt(0))) {
            return List.of("==" + part);
        }
        return part.startsWith("=") && !part.startsWith("==") ? List.of("=" + part) : List.of(part);
    }

    /** For a caret the first part that is not zero may not change; for a tilde the minor part. */
    private static String above(Version version, boolean caret) {
        var release = version.release();
        int at = Math.min(1, release.size() - 1);
        if (caret) {
            at = 0;
            while (at < release.size() - 1 && release.get(at).signum() == 0) {
                at++;
            }
        }
        var parts = new BigInteger[at + 1];
        for (int i = 0; i <= at; i++) {
            parts[i] = release.get(i);
        }
        parts[at] = parts[at].add(BigInteger.ONE);
        return String.join(".", Arrays.stream(parts).map(BigInteger::toString).toList());
    }
}
