package dev.slipway.dependency;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of pip's configuration files (pip, "Configuration"): the user's win over the machine's. */
final class PipConfig {

    private final Map<String, String> values = new HashMap<>();

    private PipConfig() {}

    static PipConfig read(Platform platform, Map<String, String> environment, Path home) {
        PipConfig config = new PipConfig();
        for (Path file : files(platform, environment, home)) {
            try {
                config.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            } catch (IOException absent) {
                // Most of them are not there.
            }
        }
        return config;
    }

    /** A setting such as {@code index-url}: that of {@code [install]} wins over that of {@code [global]}; null if unset. */
    @Nullable
    String value(String name) {
        String own = values.get("install." + name);
        return own != null ? own : values.get("global." + name);
    }

    /** Each later one wins. */
    static List<Path> files(Platform platform, Map<String, String> environment, Path home) {
        String named = environment.get("PIP_CONFIG_FILE");
        List<Path> files = new ArrayList<>();
        // The null device turns all of them off.
        if (named != null && (named.equals("/dev/null") || named.equalsIgnoreCase("nul"))) {
            return files;
        }
        switch (platform) {
            case LINUX -> {
                files.add(Path.of("/etc/xdg/pip/pip.conf"));
                files.add(Path.of("/etc/pip.conf"));
                files.add(home.resolve(".pip/pip.conf"));
                files.add(folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                        .resolve("pip/pip.conf"));
            }
            case MACOS -> {
                files.add(Path.of("/Library/Application Support/pip/pip.conf"));
                files.add(home.resolve(".pip/pip.conf"));
                files.add(home.resolve(".config/pip/pip.conf"));
                files.add(home.resolve("Library/Application Support/pip/pip.conf"));
            }
            case WINDOWS -> {
                files.add(folder(environment, "PROGRAMDATA", home).resolve("pip/pip.ini"));
                files.add(home.resolve("pip/pip.ini"));
                files.add(folder(environment, "APPDATA", home.resolve("AppData/Roaming"))
                        .resolve("pip/pip.ini"));
            }
        }
        if (named != null && !named.isBlank()) {
            files.add(Path.of(named));
        }
        return files;
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        try {
            return value == null || value.isBlank() ? otherwise : Path.of(value);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }

    /** As Python's configparser reads it: an indented line goes on with the value before it. */
    private void add(String text) {
        String section = "";
        String key = null;
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith(";")) {
                continue;
            }
            if (bare.startsWith("[") && bare.endsWith("]")) {
                section = bare.substring(1, bare.length() - 1).strip().toLowerCase(Locale.ROOT);
                key = null;
            } else if (key != null && Character.isWhitespace(line.charAt(0))) {
                values.merge(key, bare, (before, more) -> (before + " " + more).strip());
            } else {
                int sign = separator(bare);
                if (sign > 0) {
                    key = section + "."
                            + bare.substring(0, sign)
                                    .strip()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-');
                    values.put(key, bare.substring(sign + 1).strip());
                }
            }
        }
    }

    private static int separator(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }
}
