package dev.slipway.project;

import java.util.Locale;

/**
 * Under which condition an import is carried out. Where several hold, the one that makes the import more optional is told:
 * the constants are in that order.
 */
public enum ImportCondition {
    /** Whenever the module is imported. */
    NONE,
    /** Under the {@code __main__} guard. */
    MAIN,
    /** When a function is called. */
    FUNCTION,
    /** When a test of platform, interpreter or version says so. */
    PLATFORM,
    /** In a {@code try} that lives on when the import fails, or where it fell back; where a test says that the library is there. */
    TRY,
    /** For type checkers only: never carried out. */
    TYPING;

    /** The name in JSON, stable. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    ImportCondition or(ImportCondition other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
