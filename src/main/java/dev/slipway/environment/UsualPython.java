package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.tool.SearchPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code python3} means in a terminal here, as far as looking at files tells; pyenv's shims are followed. */
final class UsualPython {
    private final Platform platform;
    private final Map<String, String> environment;

    UsualPython(Platform platform, Map<String, String> environment) {
        this.platform = platform;
        this.environment = environment;
    }

    /** The program, real or not; empty if no Python is on the search path. */
    Optional<Path> program() {
        var path = SearchPath.of(platform, environment);
        List<String> names = platform == Platform.WINDOWS ? List.of("python") : List.of("python3", "python");
        return names.stream()
                .flatMap(name -> path.all(name).stream())
                .flatMap(this::behind)
                .findFirst();
    }

    private Stream<Path> behind(Path program) {
        @Nullable Path folder = program.getParent();
        if (folder == null || !folder.endsWith("shims")) {
            return Stream.of(program);
        }
        @Nullable Path root = folder.getParent();
        return root == null
                ? Stream.of()
                : versions(root)
                        .filter(version -> !version.equals("system"))
                        .limit(1)
                        .flatMap(version ->
                                LikelyPythons.ofInstallation(
                                        root.resolve("versions").resolve(version), platform)
                                        .stream());
    }

    /** As pyenv chooses outside of any folder with a choice of its own. */
    private Stream<String> versions(Path root) {
        String told = environment.getOrDefault("PYENV_VERSION", "");
        if (!told.isBlank()) {
            return Stream.of(told.split(":", -1));
        }
        try {
            return Files.readString(root.resolve("version"), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException | InvalidPathException _) {
            return Stream.of();
        }
    }
}
