package dev.slipway.environment;

import java.nio.file.Path;

/**
 * Something that looks like a Python and is not used.
 *
 * @param path where it lies
 * @param reason why not, as a sentence for a person
 */
public record Skipped(Path path, String reason) {}
