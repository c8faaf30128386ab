package dev.slipway.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the old bytes of a unit of edits aside. */
final class Keeping {
    private Keeping() {}

    static UndoIndex keep(List<FileChange> unit, Path root, Path entry) {
        var files = new ArrayList<UndoIndex.File>();
        Set<String> made = new LinkedHashSet<>();
        for (var change : unit) {
            @Nullable String kept = null;
            var before = change.before();
            if (before != null) {
                kept = files.size() + ".old";
                AtomicFile.write(entry.resolve(kept), before);
            }
            files.add(new UndoIndex.File(
                    ShownPath.of(change.file(), root),
                    kept,
                    Digest.of(before),
                    Digest.of(change.after()),
                    permissions(change.file())));
            missingFolders(change.file()).forEach(folder -> made.add(ShownPath.of(folder, root)));
        }
        return new UndoIndex(
                UndoIndex.VERSION,
                Instant.now().toString(),
                ChangeSet.title(unit),
                UndoIndex.APPLYING,
                files,
                List.copyOf(made));
    }

    /** Those that the edit will make, the innermost first. */
    private static List<Path> missingFolders(Path file) {
        var missing = new ArrayList<Path>();
        for (var folder = file.toAbsolutePath().getParent();
                folder != null && !Files.exists(folder);
                folder = folder.getParent()) {
            missing.add(folder);
        }
        return missing;
    }

    private static @Nullable String permissions(Path file) {
        try {
            return Files.exists(file) ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) : null;
        } catch (IOException | UnsupportedOperationException _) {
            return null;
        }
    }
}
