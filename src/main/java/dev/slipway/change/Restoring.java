package dev.slipway.change;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;

/** Puts the old bytes of a unit of edits back. */
final class Restoring {
    private Restoring() {}

    /** A file may hold what we wrote, or (after an interruption) what it held before; anything else is somebody's work. */
    static void requireOurs(UndoIndex index, Path root) {
        for (var file : index.files()) {
            var now = Digest.of(FileChange.bytesOf(ShownPath.file(file.path(), root)));
            if (!Objects.equals(now, file.after()) && !Objects.equals(now, file.before())) {
                throw changedSince(file.path());
            }
        }
    }

    static void restore(UndoIndex index, Path root, Path entry) {
        for (var file : index.files().reversed()) {
            var path = ShownPath.file(file.path(), root);
            if (Objects.equals(Digest.of(FileChange.bytesOf(path)), file.before())) {
                continue;
            }
            if (file.kept() == null) {
                AtomicFile.delete(path);
            } else {
                AtomicFile.write(path, keptBytes(entry.resolve(file.kept()), file));
                restorePermissions(path, file);
            }
        }
        index.madeFolders().stream()
                .map(folder -> ShownPath.file(folder, root))
                .sorted(Comparator.comparing(Path::getNameCount).reversed())
                .forEach(Restoring::removeIfEmpty);
    }

    private static byte[] keptBytes(Path kept, UndoIndex.File file) {
        var bytes = FileChange.bytesOf(kept);
        if (bytes == null || !Objects.equals(Digest.of(bytes), file.before())) {
            var problem = Problem.error(Topic.PROJECT, "The old content of " + file.path() + " is no longer kept.")
                    .in(file.path(), 0, 0)
                    .so("This edit cannot be undone; the file stays as it is.")
                    .advise("Take the file from your version control or a backup.");
            throw new ShipException(ShipException.Kind.FAILED, problem);
        }
        return bytes;
    }

    private static void restorePermissions(Path path, UndoIndex.File file) {
        if (file.permissions() == null) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(file.permissions()));
        } catch (IOException | RuntimeException _) {
            // The bytes are back; this file system has no such permissions.
            return;
        }
    }

    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // Something else lies in it by now.
            return;
        }
    }

    static ShipException changedSince(String file) {
        var problem = Problem.error(Topic.PROJECT, "The file " + file + " was changed since Slipway wrote it.")
                .in(file, 0, 0)
                .so("Undoing would lose those changes, so nothing was written.")
                .advise("Take your own changes out of the file first, or edit it by hand.");
        return new ShipException(ShipException.Kind.FAILED, problem);
    }
}
