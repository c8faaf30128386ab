package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * pip's settings for {@code pip install}: its files, and over them the variables that begin with {@code PIP_}. Within the
 * files, section {@code install} goes over {@code global}.
 *
 * @param values by long option name with {@code -}, such as {@code extra-index-url}; several values are separated by white
 *     space
 */
public record PipConfig(Map<String, String> values) {
    public PipConfig {
        values = Map.copyOf(values);
    }

    /** That of a machine and user; files that cannot be read count as empty. */
    public static PipConfig of(Platform platform, Map<String, String> environment, Path home) {
        return read(PipConfigFiles.of(platform, environment, home), environment);
    }

    static PipConfig read(List<Path> files, Map<String, String> environment) {
        Map<String, String> global = new HashMap<>();
        Map<String, String> install = new HashMap<>();
        files.forEach(file -> readFile(file, global, install));
        Map<String, String> values = new HashMap<>(global);
        values.putAll(install);
        environment.forEach((name, value) -> {
            String upper = name.toUpperCase(Locale.ROOT);
            if (upper.startsWith("PIP_") && !value.isBlank()) {
                values.put(key(upper.substring("PIP_".length())), value.strip());
            }
        });
        return new PipConfig(values);
    }

    /** One setting, such as {@code index-url}; empty if it is unset or blank. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option)).filter(value -> !value.isBlank());
    }

    /** The parts of a setting that holds several. */
    public List<String> list(String option) {
        return value(option).stream()
                .flatMap(value -> Stream.of(value.split("\\s+")))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** As pip reads switches. */
    public boolean on(String option) {
        return value(option)
                .map(value -> List.of("1", "true", "yes", "y", "t", "on").contains(value.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    private static void readFile(Path file, Map<String, String> global, Map<String, String> install) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return;
        }
        Map<String, String> section = new HashMap<>();
        String key = "";
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith(";")) {
                continue;
            }
            if (bare.startsWith("[") && bare.endsWith("]")) {
                String name = bare.substring(1, bare.length() - 1);
                section = name.equals("global") ? global : name.equals("install") ? install : new HashMap<>();
                key = "";
            } else if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
                section.merge(key, bare, (before, more) -> before.isEmpty() ? more : before + "\n" + more);
            } else {
                int end = split(bare);
                key = key(end < 0 ? bare : bare.substring(0, end).strip());
                section.put(key, end < 0 ? "" : bare.substring(end + 1).strip());
            }
        }
    }

    /** The first {@code =} or {@code :}. */
    private static int split(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells no values: they may hold credentials. */
    @Override
    public String toString() {
        return "PipConfig" + values.keySet();
    }
}
