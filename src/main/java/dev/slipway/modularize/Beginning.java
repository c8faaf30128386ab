package dev.slipway.modularize;

/**
 * How the package starts what the script did.
 *
 * @param kind in which way
 * @param function the function of the script's module that is called; empty if none is
 * @param reason why it is so, one sentence for a person
 */
record Beginning(Kind kind, String function, String reason) {

    enum Kind {
        /** The guard calls a function that is there. */
        FOUND,
        /** As FOUND, and its return value becomes the exit code: {@code sys.exit(main())}. */
        FOUND_EXIT,
        /** The guard's body became a function. */
        GUARD,
        /** The statements outside of functions became a function. */
        STATEMENTS,
        /** The module is run as {@code __main__}, as the script was. */
        RUN,
        /** The file is the package's {@code __main__.py} itself. */
        OWN,
        /** Streamlit runs the file. */
        STREAMLIT
    }

    static Beginning run(String reason) {
        return new Beginning(Kind.RUN, "", reason);
    }
}
