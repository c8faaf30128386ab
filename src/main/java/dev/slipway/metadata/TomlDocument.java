package dev.slipway.metadata;

import dev.slipway.problem.ShipException;

/** A TOML file that keeps its comments, order, quoting and line ends while values in it are changed. */
public final class TomlDocument {
    private TomlDocument() {}

    /** @throws ShipException (BAD_INPUT) with file, line, column and the line itself */
    public static TomlDocument of(byte[] bytes, String file) {
        throw new UnsupportedOperationException(file + bytes.length);
    }
}
