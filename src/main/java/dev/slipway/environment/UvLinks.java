package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.tool.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How uv brings files from its cache into an environment. Its own way is the fastest, but across file systems it first fails
 * and then warns: there it is told to copy.
 */
final class UvLinks {
    private final Platform platform;
    private final Map<String, String> environment;
    private final Path home;

    UvLinks(Platform platform, Map<String, String> environment, Path home) {
        this.platform = platform;
        this.environment = environment;
        this.home = home;
    }

    /** {@code copy} where links cannot work; empty where uv, or the user, decides. */
    Optional<String> mode(Path target) {
        if (environment.containsKey("UV_LINK_MODE")) {
            return Optional.empty();
        }
        try {
            return Files.getFileStore(there(cache())).equals(Files.getFileStore(there(target)))
                    ? Optional.empty()
                    : Optional.of("copy");
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private Path cache() {
        Optional<Path> named = SearchPath.folder(platform, environment.get("UV_CACHE_DIR"));
        if (platform == Platform.WINDOWS) {
            return named.orElseGet(() -> SearchPath.folder(platform, environment.get("LOCALAPPDATA"))
                    .orElse(home)
                    .resolve("uv"));
        }
        return named.orElseGet(() -> SearchPath.folder(platform, environment.get("XDG_CACHE_HOME"))
                .orElse(home.resolve(".cache"))
                .resolve("uv"));
    }

    private static Path there(Path path) {
        Path found = path.toAbsolutePath();
        for (@Nullable Path above = found; above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return above;
            }
        }
        return found;
    }
}
