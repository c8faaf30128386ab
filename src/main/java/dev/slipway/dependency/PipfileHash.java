package dev.slipway.dependency;

import dev.slipway.change.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The hash by which Pipenv tells whether a Pipfile.lock is of its Pipfile: SHA-256 of what matters of it, as compact sorted JSON. */
final class PipfileHash {
    private static final Set<String> SECTIONS = Set.of(
            "source", "packages", "dev-packages", "requires", "scripts", "pipfile", "pipenv", "default", "develop");
    /** What Pipenv takes where a Pipfile names no source. */
    static final List<Map<String, Object>> PUBLIC =
            List.of(Map.of("name", "pypi", "url", "https://pypi.org/simple", "verify_ssl", true));

    private PipfileHash() {}

    /** @param pipfile its tables and values */
    static String of(Map<String, Object> pipfile) {
        Map<String, Object> data = new TreeMap<>();
        data.put(
                "_meta",
                Map.of(
                        "sources", pipfile.getOrDefault("source", PUBLIC),
                        "requires", pipfile.getOrDefault("requires", Map.of())));
        data.put("default", pipfile.getOrDefault("packages", Map.of()));
        data.put("develop", pipfile.getOrDefault("dev-packages", Map.of()));
        pipfile.forEach((category, values) -> {
            if (!SECTIONS.contains(category)) {
                data.put(category, values);
            }
        });
        StringBuilder json = new StringBuilder();
        write(data, json);
        return Digest.hex(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As Python's {@code json.dumps(..., sort_keys=True, separators=(",", ":"))}. */
    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> {
                json.append('{');
                String comma = "";
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, one) -> sorted.put(String.valueOf(key), one));
                for (Map.Entry<String, Object> one : sorted.entrySet()) {
                    json.append(comma);
                    text(one.getKey(), json);
                    json.append(':');
                    write(one.getValue(), json);
                    comma = ",";
                }
                json.append('}');
            }
            case List<?> list -> {
                json.append('[');
                String comma = "";
                for (Object one : list) {
                    json.append(comma);
                    write(one, json);
                    comma = ",";
                }
                json.append(']');
            }
            case Number number -> json.append(number);
            case Boolean bool -> json.append(bool);
            default -> text(value.toString(), json);
        }
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> {
                    if (letter < ' ' || letter > '~') {
                        json.append(String.format("\\u%04x", (int) letter));
                    } else {
                        json.append(letter);
                    }
                }
            }
        }
        json.append('"');
    }
}
