package dev.slipway.dependency;

import dev.slipway.project.ImportCondition;
import dev.slipway.project.ImportUse;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a distribution is imported all over a project, and what follows from it: whether the program needs it. */
final class ImportTally {

    /** Where an import stands. */
    enum Place {
        /** In a program: what its functions import is as needed as all the rest. */
        PROGRAM,
        /** In a module that is loaded with its package. */
        LOADED,
        /** In another module of a package. */
        UNREACHED,
        ASIDE
    }

    private final Set<Need> reasons = EnumSet.noneOf(Need.class);
    private final Set<String> functionFiles = new HashSet<>();
    private final Set<String> conditionalNames = new HashSet<>();
    private boolean conditional;
    private boolean whole;
    private boolean tried;

    /** Counts an import; tells whether it alone makes the distribution needed. */
    boolean add(ImportUse use, Place place) {
        if (place == Place.ASIDE) {
            reasons.add(Need.ASIDE);
            return false;
        }
        ImportCondition condition = use.condition();
        if (condition == ImportCondition.PLATFORM || condition == ImportCondition.TRY) {
            conditional = true;
            whole |= use.names().isEmpty();
            conditionalNames.addAll(use.names());
            tried |= condition == ImportCondition.TRY;
        }
        if (place == Place.UNREACHED) {
            reasons.add(condition == ImportCondition.TYPING ? Need.TYPING : Need.UNREACHED);
            return false;
        }
        if (condition == ImportCondition.FUNCTION && place == Place.LOADED) {
            functionFiles.add(use.file());
        }
        Need need = switch (condition) {
            case NONE, MAIN -> Need.REQUIRED;
            case FUNCTION -> place == Place.PROGRAM ? Need.REQUIRED : Need.FUNCTION;
            case PLATFORM -> Need.PLATFORM;
            case TRY -> Need.TRY;
            case TYPING -> Need.TYPING;
        };
        reasons.add(need);
        return need == Need.REQUIRED;
    }

    /** Counts a call that needs the distribution. */
    void accompany(Place place) {
        reasons.add(
                switch (place) {
                    case PROGRAM -> Need.REQUIRED;
                    case LOADED, UNREACHED -> Need.COMPANION;
                    case ASIDE -> Need.ASIDE;
                });
    }

    /** @param python the Python that will run the program, such as {@code 3.10} */
    Need need(@Nullable String distribution, String python) {
        if (reasons.contains(Need.REQUIRED)) {
            return Need.REQUIRED;
        }
        Boolean backport = distribution == null || !conditional
                ? null
                : Backports.isNeeded(distribution, whole ? Set.of() : conditionalNames, python);
        if (backport != null) {
            return backport ? Need.REQUIRED : Need.BACKPORT;
        }
        // What functions all over a package import is no feature on the side.
        if (functionFiles.size() > 1 && !tried) {
            return Need.REQUIRED;
        }
        return reasons.stream().min(Need::compareTo).orElse(Need.UNUSED);
    }
}
