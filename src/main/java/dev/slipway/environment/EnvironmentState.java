package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the environment in a folder stands to the Python that is wanted for it. Nothing is run to find out.
 *
 * @param kind what was found
 * @param folder where it lies or would lie
 * @param version full version of its Python, such as {@code 3.10.13}; null if there is no environment or it does not say
 * @param base the real interpreter it was made from; null if there is none, or it is gone
 * @param reason one sentence for a person: what is wrong, or what it is
 */
public record EnvironmentState(
        Kind kind,
        Path folder,
        @Nullable String version,
        @Nullable Path base,
        String reason) {

    /** What a folder can be. */
    public enum Kind {
        /** Nothing lies there. */
        MISSING,
        /** An environment of the wanted Python. */
        FITS,
        /** An environment of another Python. */
        OTHER_PYTHON,
        /** An environment that no longer works: it was moved, or its interpreter is gone. */
        STALE,
        /** Something else lies there, which must not be replaced without asking. */
        NOT_AN_ENVIRONMENT
    }

    /**
     * Looks at a folder.
     *
     * @param wanted the Python it should be of; null if any will do
     */
    public static EnvironmentState of(Path folder, @Nullable Interpreter wanted, Platform platform) {
        return new EnvironmentLook(folder, platform).look(wanted);
    }

    /** Whether it must be made anew before it can be used. */
    public boolean mustBeMade() {
        return kind != Kind.FITS;
    }
}
