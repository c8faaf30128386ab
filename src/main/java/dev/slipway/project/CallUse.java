package dev.slipway.project;

/** What a call that matters to a scan is for. */
enum CallUse {
    /** None of these. */
    NOTHING,
    /** Opens a file; a mode tells whether to read it. */
    OPEN,
    READ,
    WRITE,
    /** Writes what the expression before it names. */
    WRITE_OWNER,
    /** Joins parts of a path. */
    JOIN,
    /** Goes through a folder. */
    LIST,
    /** {@code import_module} or {@code __import__}. */
    IMPORT,
    FLASK,
    FASTAPI,
    DASH,
    GRADIO,
    /** Calls what makes an app, by the names that such functions have. */
    FACTORY,
    /** Reads the command line. */
    ARGUMENTS,
    /** Asks on the terminal. */
    INPUT,
    /** May need a library beside the one that is called. */
    NEEDS;

    /** Whether its strings are paths, whatever they look like. */
    boolean takesPaths() {
        return switch (this) {
            case OPEN, READ, WRITE, JOIN, LIST -> true;
            case NOTHING, WRITE_OWNER, IMPORT, FLASK, FASTAPI, DASH, GRADIO, FACTORY, ARGUMENTS, INPUT, NEEDS -> false;
        };
    }

    boolean isWebApp() {
        return this == FLASK || this == FASTAPI || this == DASH || this == GRADIO;
    }
}
