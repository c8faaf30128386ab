package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engines there are, and which one is taken. */
public final class Engines {

    public Engines(Platform platform, Map<String, String> environment, Path home, UserFolders folders) {}

    /** The engines on this machine. */
    public static Engines current() {
        return new Engines(
                Platform.current(),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                UserFolders.current());
    }

    /**
     * Takes the wanted engine, or without a wish the best that can be had: uv if it is here or can be fetched, else venv + pip.
     *
     * @param wanted {@code uv} or {@code pip}; null for the best
     * @param python the interpreter of the project
     * @param found the Pythons of this machine, one of which makes private tool environments
     */
    public EngineChoice choose(@Nullable String wanted, Interpreter python, FoundInterpreters found) {
        throw new UnsupportedOperationException();
    }

    /** How index, certificates and proxies are set on this machine; its secrets must be blanked in all output. */
    public IndexSettings index() {
        throw new UnsupportedOperationException();
    }
}
