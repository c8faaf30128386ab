package dev.slipway.plan;

import java.io.IOException;

/** Makes files of our own; starts no process. */
@FunctionalInterface
public interface Making {

    /** @throws IOException when a file cannot be read or written; the step then fails with its message */
    void make() throws IOException;
}
