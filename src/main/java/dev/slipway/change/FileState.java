package dev.slipway.change;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a file holds now, against what an edit takes it to hold. */
@SuppressWarnings("ArrayRecordComponent") // Never compared or kept.
record FileState(FileChange change, byte @Nullable [] now) {

    static FileState of(FileChange change) {
        return new FileState(change, FileChange.bytesOf(change.file()));
    }

    void requireBefore(Path root) {
        if (!Arrays.equals(now, change.before())) {
            throw changedMeanwhile(ShownPath.of(change.file(), root));
        }
        if (change.after() == null && Files.isSymbolicLink(change.file())) {
            throw AtomicFile.cannotWrite(change.file(), "it is a symbolic link, which cannot be put back later", null);
        }
    }

    static ShipException changedMeanwhile(String file) {
        var problem = Problem.error(Topic.PROJECT, "The file " + file + " was changed by another program meanwhile.")
                .in(file, 0, 0)
                .so("Nothing was written.")
                .advise("Scan the project again, look at the difference, then repeat the change.");
        return new ShipException(ShipException.Kind.FAILED, problem);
    }
}
