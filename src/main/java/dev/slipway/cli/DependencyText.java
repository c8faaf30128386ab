package dev.slipway.cli;

import dev.slipway.dependency.Dependency;
import dev.slipway.dependency.Need;

/** A dependency as a line of the terminal: what it is, how that is known, and whether the program needs it. */
final class DependencyText {
    private DependencyText() {}

    static String of(Dependency one) {
        if (one.need() == Need.UNUSED && one.declared() != null) {
            return "  declares " + one.declared() + " (" + one.evidence() + "); nothing here imports it";
        }
        String name = one.distribution() == null ? one.importName() + " (unknown)" : one.distribution();
        String known = one.evidence().isEmpty() || one.declared() != null ? "" : " (" + one.evidence() + ")";
        String others = one.alternatives().isEmpty() ? "" : "; also in " + String.join(", ", one.alternatives());
        return "  needs " + name
                + (one.declared() == null ? ", not declared" : ", declared as " + one.declared())
                + known
                + others
                + why(one);
    }

    private static String why(Dependency one) {
        return switch (one.need()) {
            case REQUIRED -> "";
            case PLATFORM -> "; optional: on some platforms or Pythons only";
            case TRY -> "; optional: the code goes on where the import fails";
            case FUNCTION -> "; optional: imported inside one function only";
            case UNREACHED -> "; optional: only in modules that the package does not load itself";
            case TYPING -> "; optional: for type checkers only";
            case COMPANION -> "; optional: for a call in the package";
            case BACKPORT -> "; not with this Python, which has it itself";
            case ASIDE ->
                !one.where().isEmpty() && one.where().stream().allMatch(place -> place.contains(".ipynb:"))
                        ? "; optional: in notebooks only"
                        : "; optional: in tests, documentation, examples or tools only";
            case UNUSED -> "; optional";
        };
    }
}
