package dev.slipway.environment;

import java.nio.file.Path;

/** What a candidate really is, as far as looking at files tells. */
sealed interface Resolution {

    /** A program that can be asked. */
    record Real(Path program) implements Resolution {}

    /** A stand-in of a version tool, such as pyenv. */
    record Shim(String tool) implements Resolution {}

    /** Not to be asked. */
    record Not(String reason) implements Resolution {}
}
