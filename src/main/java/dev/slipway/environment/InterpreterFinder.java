package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import java.nio.file.Path;
import java.util.Map;

/** Finds every Python of this machine, by asking each candidate one short question; answers are kept on disk. */
public final class InterpreterFinder {

    public InterpreterFinder(Platform platform, Map<String, String> environment, Path home, UserFolders folders) {}

    /** The finder for this machine and user. */
    public static InterpreterFinder current() {
        return new InterpreterFinder(
                Platform.current(),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                UserFolders.current());
    }

    /** All of them; takes milliseconds when they were asked before, at most some seconds else. Never throws. */
    public FoundInterpreters find() {
        throw new UnsupportedOperationException();
    }

    /** Asks one program that a person named; of an environment, its base. */
    public Asked ask(Path executable) {
        throw new UnsupportedOperationException(executable.toString());
    }

    /** What asking one program led to. */
    public sealed interface Asked {
        /** It is a Python that can be used. */
        record Usable(Interpreter interpreter) implements Asked {}

        /** It cannot be used. */
        record Not(Skipped skipped) implements Asked {}
    }
}
