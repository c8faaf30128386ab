package dev.slipway.project;

/**
 * A requirement that a notebook installs by {@code !pip install}, {@code %pip} or {@code %conda}.
 *
 * @param file the notebook, relative to the root with {@code /}
 * @param line the line, counted as for its imports
 * @param requirement one requirement as it stands there
 */
public record InstallLine(String file, int line, String requirement) {}
