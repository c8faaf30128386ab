package dev.slipway.environment;

import java.nio.file.Path;

/** What a program said when it was asked what Python it is. */
sealed interface Answer {

    /**
     * It is a Python.
     *
     * @param suffix of a version that is not final, such as {@code beta}; empty else
     * @param executable its real program; differs from the one asked where that was a script around it
     * @param stdlib its standard library's folder: when that changes, it has to be asked again
     */
    record Python(
            String version,
            String suffix,
            String implementation,
            String machine,
            boolean shared,
            boolean managed,
            boolean venv,
            boolean freeThreaded,
            Path executable,
            Path stdlib)
            implements Answer {}

    /** It did not say so. */
    record None(String reason) implements Answer {}
}
