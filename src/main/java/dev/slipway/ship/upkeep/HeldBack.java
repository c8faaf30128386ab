package dev.slipway.ship.upkeep;

import dev.slipway.dependency.upkeep.Outdated;
import dev.slipway.dependency.upkeep.PackageChange;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why packages that a person named do not become as new as they can be: who wants them older. */
final class HeldBack {
    private HeldBack() {}

    /**
     * @param rows how those that were named stand to the index
     * @param changes what the upgrade changes
     */
    static List<Problem> of(List<Outdated> rows, List<PackageChange> changes) {
        return rows.stream()
                .map(row -> of(row, changes))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> of(Outdated row, List<PackageChange> changes) {
        String becomes = changes.stream()
                .filter(change -> DistributionName.same(change.name(), row.name()))
                .map(PackageChange::to)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(row.installed());
        if (!row.isOutdated() || becomes.equals(row.latest())) {
            return Optional.empty();
        }
        if (!row.heldBy().isEmpty()) {
            String who = row.heldBy().stream()
                    .map(one -> one.contains(" wants ") ? one : one.replaceFirst("^(.*): ", "$1 wants "))
                    .map(one -> one.contains(" wants ") ? one : "the project wants " + one)
                    .reduce((one, other) -> one + ", and " + other)
                    .orElse("");
            return Optional.of(
                    Problem.info(Topic.DEPENDENCIES, row.name() + " " + row.latest() + " is there, but " + who + ".")
                            .so("It stays at " + becomes + ".")
                            .advise("--beyond upgrades it all the same, and changes the declaration along."));
        }
        return Optional.of(Problem.info(
                        Topic.DEPENDENCIES,
                        row.name() + " " + row.latest()
                                + " is there, but what it needs does not go together with what the rest wants.")
                .so("It stays at " + becomes + ".")
                .advise("Upgrade the others along: slipway packages DIR upgrade."));
    }
}
