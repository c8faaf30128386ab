package dev.slipway.environment;

import java.nio.file.Path;

/** Somewhere that Pythons may lie. */
sealed interface SearchPlace {

    /** What a person calls it: {@code pyenv}, {@code system}, ... */
    String source();

    /** A folder of programs, of which those count that are named like a Python. */
    record Programs(String source, Path folder) implements SearchPlace {}

    /** A folder in which each folder whose name begins with {@code prefix} is an installation. */
    record Installations(String source, Path folder, String prefix) implements SearchPlace {}

    /** One installation. */
    record Installation(String source, Path folder) implements SearchPlace {}

    /** A text file in which each line is the folder of an installation. */
    record Listed(String source, Path file) implements SearchPlace {}
}
