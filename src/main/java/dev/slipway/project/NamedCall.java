package dev.slipway.project;

/**
 * A call that works only with a library beside the one that is called.
 *
 * @param file relative to the root with {@code /}
 * @param line from 1
 * @param name what is called, such as {@code read_excel}
 * @param argument of its first argument, if that is a string: of an address the scheme alone, since the rest may hold a password; of a
 *     file its ending; of anything else all; empty if there is none
 */
public record NamedCall(String file, int line, String name, String argument) {
    /** The name of what is no call by itself: a coroutine that answers a route. */
    public static final String ASYNC_VIEW = "async route";
    /** Likewise the address of a SOCKS proxy. */
    public static final String SOCKS = "socks";
    /** Likewise the words that start pip as a program. */
    public static final String PIP = "pip as a program";

    /** {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }
}
