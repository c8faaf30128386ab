package dev.slipway.problem;

import org.jspecify.annotations.Nullable;

/** The one way in which work ends early: a problem for a person, and the kind of end that it is. */
public final class ShipException extends RuntimeException {

    /** The few ends there are; each face turns them into its own sign, such as an exit code. */
    public enum Kind {
        /** The person asked for something that makes no sense, such as an unknown artifact. */
        BAD_ARGUMENT,
        /** A file of the project or a profile cannot be understood. */
        BAD_INPUT,
        /** A tool, an interpreter or a display is not there. */
        TOOL_MISSING,
        /** A tool ran and failed, or a check was not passed. */
        FAILED,
        /** A file or a folder cannot be written. */
        CANNOT_WRITE,
        /** The person ended it. */
        CANCELLED
    }

    private final Kind kind;
    private final transient Problem problem;

    public ShipException(Kind kind, Problem problem, @Nullable Throwable cause) {
        super(problem.place().isEmpty() ? problem.message() : problem.place() + ": " + problem.message(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    public ShipException(Kind kind, Problem problem) {
        this(kind, problem, null);
    }

    public Kind kind() {
        return kind;
    }

    public Problem problem() {
        return problem;
    }
}
