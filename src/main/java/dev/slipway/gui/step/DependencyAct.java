package dev.slipway.gui.step;

import dev.slipway.dependency.Listing;
import dev.slipway.problem.Fix;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be done about the rows that are selected. */
enum DependencyAct {
    /** Does what the button of the problem promises. */
    FIX,
    /** Declares what is only imported. */
    ADD,
    /** Takes it out of the declaration. */
    REMOVE,
    /** Requires exactly the version that is there, or will be. */
    PIN,
    /** Requires the newest release. */
    UPGRADE,
    /** Takes any version. */
    LOOSEN,
    /** Takes back what was chosen and is not written yet. */
    RESTORE;

    /** How the profile changes by it; empty where it does not make sense for this row. */
    Optional<UnaryOperator<Profile>> on(DependencyRow row) {
        return switch (this) {
            case FIX -> Optional.ofNullable(row.fix()).map(DependencyAct::applying);
            case ADD ->
                row.isDeclared() || row.dependency().distribution() == null
                        ? Optional.empty()
                        : Optional.of(
                                applying(row.fix() instanceof Fix.Declare fix ? fix : new Fix.Declare(row.name())));
            case REMOVE -> row.isDeclared() ? Optional.of(applying(new Fix.Undeclare(row.name()))) : Optional.empty();
            case PIN -> required(row, pin(row));
            case UPGRADE -> required(row, newest(row));
            case LOOSEN -> {
                Requirement now = requirement(row);
                yield now == null || now.specifier().isEmpty() || now.url() != null
                        ? Optional.empty()
                        : required(row, SpecifierSet.ANY);
            }
            case RESTORE -> row.chosen() ? Optional.of(restoring(row)) : Optional.empty();
        };
    }

    private static UnaryOperator<Profile> applying(Fix fix) {
        return profile -> Fixes.apply(profile, fix);
    }

    /** Extras and marker stay. */
    private static Optional<UnaryOperator<Profile>> required(DependencyRow row, @Nullable SpecifierSet versions) {
        Requirement now = requirement(row);
        if (versions == null || now == null || now.url() != null) {
            return Optional.empty();
        }
        return Optional.of(applying(new Fix.Declare(now.with(versions).toString())));
    }

    private static @Nullable Requirement requirement(DependencyRow row) {
        if (row.dependency().distribution() == null) {
            return null;
        }
        String text = row.text();
        return text == null ? Requirement.named(row.name()) : Requirement.tryParse(text);
    }

    private static @Nullable SpecifierSet pin(DependencyRow row) {
        Requirement now = requirement(row);
        String version = row.version();
        Listing listing = row.listing();
        Version taken = listing == null ? null : listing.taken();
        if (version == null && taken != null) {
            version = taken.toString();
        }
        Version wanted = version == null ? null : Version.tryParse(version);
        if (wanted == null || now != null && wanted.equals(now.specifier().pinned())) {
            return null;
        }
        return SpecifierSet.parse("==" + wanted.withoutLocal());
    }

    /** A pin stays a pin. */
    private static @Nullable SpecifierSet newest(DependencyRow row) {
        Requirement now = requirement(row);
        Version newest = row.upgrade();
        if (newest == null || now == null) {
            return null;
        }
        return SpecifierSet.parse((now.specifier().pinned() == null ? ">=" : "==") + newest);
    }

    private static UnaryOperator<Profile> restoring(DependencyRow row) {
        return profile -> profile.withRequirements(
                without(profile.declare(), row.name()), without(profile.undeclare(), row.name()));
    }

    private static List<String> without(List<String> texts, String name) {
        return texts.stream()
                .filter(text -> {
                    Requirement one = Requirement.tryParse(text);
                    return !DistributionName.same(one == null ? text : one.name(), name);
                })
                .toList();
    }
}
