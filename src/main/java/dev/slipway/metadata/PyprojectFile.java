package dev.slipway.metadata;

import dev.slipway.problem.ShipException;
import java.nio.file.Path;

/** A pyproject.toml, read and edited losslessly. */
public final class PyprojectFile {
    private PyprojectFile() {}

    /** @throws ShipException (BAD_INPUT) with file, line, column and the line itself */
    public static PyprojectFile read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /** What the {@code [project]} table, or a table of Poetry or Flit before PEP 621, says. */
    public Metadata metadata() {
        throw new UnsupportedOperationException();
    }
}
