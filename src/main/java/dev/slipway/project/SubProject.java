package dev.slipway.project;

/**
 * A project in the scanned folder.
 *
 * @param path its folder relative to the root with {@code /}; empty if it is the root
 * @param kind what it is
 */
public record SubProject(String path, ProjectKind kind) {}
