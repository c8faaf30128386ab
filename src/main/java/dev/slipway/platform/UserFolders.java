package dev.slipway.platform;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Slipway keeps what is the user's and no project's.
 *
 * @param config settings and recents
 * @param cache what may be thrown away: answers of the index, interpreters looked at
 * @param data private tool environments
 */
public record UserFolders(Path config, Path cache, Path data) {

    /** The user's home folder, as Java knows it. */
    public static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }

    /**
     * The folders of this machine's user; {@code SLIPWAY_HOME} puts all three under one folder, {@code
     * SLIPWAY_CACHE} and {@code SLIPWAY_TOOLS} move those two alone.
     */
    public static UserFolders current() {
        return of(Platform.current(), System.getenv(), home());
    }

    /**
     * By the XDG Base Directory specification, Apple's file system guide, and Windows' known folders.
     *
     * @param environment variables that may move them
     * @param home the user's home folder
     */
    public static UserFolders of(Platform platform, Map<String, String> environment, Path home) {
        UserFolders usual = usual(platform, environment, home);
        return new UserFolders(
                usual.config,
                moved(environment.get("SLIPWAY_CACHE"), usual.cache),
                moved(environment.get("SLIPWAY_TOOLS"), usual.data));
    }

    private static UserFolders usual(Platform platform, Map<String, String> environment, Path home) {
        String own = environment.get("SLIPWAY_HOME");
        if (own != null && !own.isBlank()) {
            Path folder = Path.of(own);
            return new UserFolders(folder.resolve("config"), folder.resolve("cache"), folder.resolve("data"));
        }
        return switch (platform) {
            case LINUX ->
                new UserFolders(
                        under(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")),
                        under(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")),
                        under(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")));
            case MACOS -> {
                Path library = home.resolve("Library");
                yield new UserFolders(
                        library.resolve("Application Support/Slipway"),
                        library.resolve("Caches/Slipway"),
                        library.resolve("Application Support/Slipway"));
            }
            case WINDOWS -> {
                Path local = windows(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
                yield new UserFolders(
                        windows(environment.get("APPDATA"), home.resolve("AppData/Roaming")),
                        local.resolve("cache"),
                        local.resolve("data"));
            }
        };
    }

    /** The specification wants relative values ignored. */
    private static Path under(@Nullable String value, Path otherwise) {
        Path base = value != null && value.startsWith("/") ? Path.of(value) : otherwise;
        return base.resolve("slipway");
    }

    private static Path moved(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    private static Path windows(@Nullable String value, Path otherwise) {
        return (value == null || value.isBlank() ? otherwise : Path.of(value)).resolve("Slipway");
    }
}
