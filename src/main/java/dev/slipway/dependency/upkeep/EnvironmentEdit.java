package dev.slipway.dependency.upkeep;

import dev.slipway.problem.Problem;
import java.util.List;

/**
 * A change of an environment, as data: nothing of it is done yet.
 *
 * @param title what it does, as an imperative ("Upgrade flask")
 * @param before what the environment holds
 * @param changes in words
 * @param remove names that go first
 * @param install lines of a requirements file; what those need in turn is among them
 * @param breaks requirements of others that will not be met afterwards, and what else stands against it
 * @param told what should be known besides
 */
public record EnvironmentEdit(
        String title,
        Snapshot before,
        List<PackageChange> changes,
        List<String> remove,
        List<String> install,
        List<Problem> breaks,
        List<Problem> told) {

    public EnvironmentEdit {
        changes = List.copyOf(changes);
        remove = List.copyOf(remove);
        install = List.copyOf(install);
        breaks = List.copyOf(breaks);
        told = List.copyOf(told);
    }

    /** The same with more that should be known. */
    public EnvironmentEdit and(List<Problem> more) {
        List<Problem> all = new java.util.ArrayList<>(told);
        all.addAll(more);
        return new EnvironmentEdit(title, before, changes, remove, install, breaks, all);
    }

    /** Whether there is nothing to do. */
    public boolean isNone() {
        return remove.isEmpty() && install.isEmpty();
    }
}
