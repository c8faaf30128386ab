package dev.slipway.ship.upkeep;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.upkeep.EnvironmentEdit;
import java.util.List;

/**
 * A change of a project's packages that nobody has made yet: of its environment, and of the files that have to say the same.
 *
 * @param environment what becomes of the environment
 * @param files edits of what is declared, and of the lock; none where they say so already
 * @param commands what will be started, each as argv; the environment is first made ready for them
 * @param byLock whether the lock is among the files, and the environment is made from it
 */
public record PackageEdit(
        EnvironmentEdit environment, List<FileChange> files, List<List<String>> commands, boolean byLock) {

    public PackageEdit {
        files = List.copyOf(files);
        commands = commands.stream().map(List::copyOf).toList();
    }

    /** Whether there is nothing to do. */
    public boolean isNone() {
        return files.stream().allMatch(FileChange::changesNothing) && (byLock || environment.isNone());
    }
}
