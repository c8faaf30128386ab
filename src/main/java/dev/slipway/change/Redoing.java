package dev.slipway.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Keeps the new bytes of a unit of edits while it is taken back, and makes it again from them. */
final class Redoing {
    private Redoing() {}

    private static Path kept(Path entry, int file) {
        return entry.resolve(file + ".new");
    }

    /** To be called before the old bytes are put back. After an interruption not all files hold the new ones; then nothing can be redone. */
    static void keep(UndoIndex index, Path root, Path entry) {
        for (int i = 0; i < index.files().size(); i++) {
            UndoIndex.File file = index.files().get(i);
            byte[] now = FileChange.bytesOf(ShownPath.file(file.path(), root));
            if (now != null && Objects.equals(Digest.of(now), file.after())) {
                AtomicFile.write(kept(entry, i), now);
            }
        }
    }

    /** Whether all new bytes are there. */
    static boolean isKept(UndoIndex index, Path entry) {
        for (int i = 0; i < index.files().size(); i++) {
            if (index.files().get(i).after() != null && !Files.isRegularFile(kept(entry, i))) {
                return false;
            }
        }
        return true;
    }

    /** @throws dev.slipway.problem.ShipException (FAILED) if a file no longer holds what it held before the edit */
    static void redo(UndoIndex index, Path root, Path entry) {
        for (UndoIndex.File file : index.files()) {
            byte[] now = FileChange.bytesOf(ShownPath.file(file.path(), root));
            if (!Objects.equals(Digest.of(now), file.before()) && !Objects.equals(Digest.of(now), file.after())) {
                throw Restoring.changedSince(file.path());
            }
        }
        for (int i = 0; i < index.files().size(); i++) {
            UndoIndex.File file = index.files().get(i);
            Path path = ShownPath.file(file.path(), root);
            byte[] after = file.after() == null ? null : FileChange.bytesOf(kept(entry, i));
            if (after == null) {
                AtomicFile.delete(path);
            } else {
                AtomicFile.write(path, after);
            }
        }
    }
}
