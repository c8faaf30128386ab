package dev.slipway.gui.step;

import dev.slipway.dependency.Dependency;
import dev.slipway.dependency.Listing;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param name the distribution; the import where nobody knows it
 * @param text what is or will be declared, in full; null if nothing is
 * @param isDeclared whether it is declared, or will be
 * @param pending whether that is not in the user's files yet
 * @param chosen whether a person's choice is what is pending
 * @param dependency what the report tells
 * @param state what is to be thought of it
 * @param problem what is wrong with it; null if nothing is
 * @param settled the version that will be installed; null if that is not known
 * @param listing what the index has; null if it has not answered yet
 */
public record DependencyRow(
        String name,
        @Nullable String text,
        boolean isDeclared,
        boolean pending,
        boolean chosen,
        Dependency dependency,
        State state,
        @Nullable Problem problem,
        @Nullable String settled,
        @Nullable Listing listing) {

    /** What is to be thought of a dependency. */
    public enum State {
        FITS,
        MISSING,
        CONFLICT,
        UNUSED,
        OPTIONAL,
        UNKNOWN,
        GOING;

        /** Whether a person has to decide something. */
        public boolean isOpen() {
            return this == MISSING || this == CONFLICT || this == UNKNOWN;
        }
    }

    /** What is required of it, such as {@code >=1.2}, with extras and marker; empty for any version. */
    public String declared() {
        Requirement requirement = text == null ? null : Requirement.tryParse(text);
        return text == null
                ? ""
                : requirement == null
                        ? text
                        : text.substring(Math.min(
                                        text.length(), requirement.name().length()))
                                .strip();
    }

    /** The version that is there, or will be; null if neither is known. */
    public @Nullable String version() {
        return dependency.installed() != null ? dependency.installed() : settled;
    }

    /** The newest release, where it is newer than what is there or will be. */
    public @Nullable Version upgrade() {
        Listing known = listing;
        if (known == null || known.newest() == null) {
            return null;
        }
        Requirement requirement = text == null ? null : Requirement.tryParse(text);
        Version pinned = requirement == null ? null : requirement.specifier().pinned();
        String against = version() != null ? version() : pinned == null ? null : pinned.toString();
        return known.isNewerThan(against) ? known.newest() : null;
    }

    /** What one click does about it: what the button of its problem does, or declaring what is missing; null if nothing. */
    public @Nullable Fix fix() {
        Fix own = problem == null || problem.remedy() == null
                ? null
                : problem.remedy().fix();
        return own == null && state == State.MISSING ? new Fix.Declare(name) : own;
    }
}
