package dev.slipway.metadata;

/**
 * A requirement as somebody declared it, with its place.
 *
 * @param file the file, relative to the project with {@code /}
 * @param line from 1
 * @param text the requirement as written (PEP 508)
 * @param group the extra that it belongs to; empty for what is always needed
 */
public record DeclaredLine(String file, int line, String text, String group) {}
