package dev.slipway.gui.step;

import dev.slipway.dependency.Dependency;

/**
 * One row of the table.
 *
 * @param name the distribution; the import where nobody knows it
 * @param declared what is required of it, such as {@code >=1.2}; empty for any version
 * @param isDeclared whether it is declared, or will be
 * @param pending whether that is not in the user's files yet
 * @param dependency what the report tells
 * @param state what is to be thought of it
 */
public record DependencyRow(
        String name, String declared, boolean isDeclared, boolean pending, Dependency dependency, State state) {

    /** What is to be thought of a dependency. */
    public enum State {
        FITS,
        MISSING,
        CONFLICT,
        UNUSED,
        OPTIONAL,
        UNKNOWN,
        GOING
    }
}
