package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.tool.SearchPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where pip's configuration lies, the weakest first (pip's own documentation, "Configuration", "Location"). */
final class PipConfigFiles {
    private PipConfigFiles() {}

    static List<Path> of(Platform platform, Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("PIP_CONFIG_FILE", "");
        if (named.equals("/dev/null") || named.equalsIgnoreCase("nul")) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        switch (platform) {
            case LINUX -> {
                String shared = environment.getOrDefault("XDG_CONFIG_DIRS", "");
                Stream.of((shared.isBlank() ? "/etc/xdg" : shared).split(":", -1))
                        .flatMap(folder -> SearchPath.folder(platform, folder).stream())
                        .forEach(folder -> files.add(folder.resolve("pip/pip.conf")));
                files.add(Path.of("/etc/pip.conf"));
                files.add(home.resolve(".pip/pip.conf"));
                files.add(unix(platform, environment, home));
            }
            case MACOS -> {
                files.add(Path.of("/Library/Application Support/pip/pip.conf"));
                files.add(home.resolve(".pip/pip.conf"));
                Path own = home.resolve("Library/Application Support/pip");
                files.add(Files.isDirectory(own) ? own.resolve("pip.conf") : unix(platform, environment, home));
            }
            case WINDOWS -> {
                files.add(folder(platform, environment, "ProgramData")
                        .orElse(Path.of("C:\\ProgramData"))
                        .resolve("pip")
                        .resolve("pip.ini"));
                files.add(home.resolve("pip").resolve("pip.ini"));
                files.add(folder(platform, environment, "APPDATA")
                        .orElse(home.resolve("AppData").resolve("Roaming"))
                        .resolve("pip")
                        .resolve("pip.ini"));
            }
        }
        SearchPath.folder(platform, named).ifPresent(files::add);
        return List.copyOf(files);
    }

    private static Path unix(Platform platform, Map<String, String> environment, Path home) {
        return folder(platform, environment, "XDG_CONFIG_HOME")
                .orElse(home.resolve(".config"))
                .resolve("pip/pip.conf");
    }

    private static Optional<Path> folder(Platform platform, Map<String, String> environment, String variable) {
        return SearchPath.folder(platform, environment.get(variable));
    }
}
