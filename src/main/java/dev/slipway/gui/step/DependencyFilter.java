package dev.slipway.gui.step;

import java.util.Locale;

/** Which rows of the table are shown. */
enum DependencyFilter {
    ALL,
    OPEN,
    UPGRADABLE,
    OPTIONAL,
    UNUSED,
    PENDING;

    boolean takes(DependencyRow row) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> row.state().isOpen() || row.fix() != null;
            case UPGRADABLE -> row.upgrade() != null;
            case OPTIONAL -> row.state() == DependencyRow.State.OPTIONAL;
            case UNUSED -> row.state() == DependencyRow.State.UNUSED;
            case PENDING -> row.pending();
        };
    }

    /** Whether a row has these letters in its name, its import, or the places where it is used. */
    static boolean has(DependencyRow row, String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || row.name().toLowerCase(Locale.ROOT).contains(wanted)
                || row.dependency().importName().toLowerCase(Locale.ROOT).contains(wanted)
                || row.dependency().where().stream()
                        .anyMatch(place -> place.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
