package dev.slipway.change;

import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries out edits of files and takes them back. Keeps the old bytes under {@code .slipway/undo/<time>/}, written before
 * the first file is touched; so a killed process leaves each file old or new, and a unit that can be undone.
 *
 * <p>One process at a time: the caller holds the {@link ProjectLock}.
 */
public final class UndoHistory {
    private final Path root;
    private final UndoStore store;

    /** @param dotSlipway the {@code .slipway} folder of the project, which need not exist */
    public UndoHistory(Path dotSlipway) {
        this.root = Objects.requireNonNull(
                dotSlipway.toAbsolutePath().normalize().getParent(), "a folder within a project");
        this.store = new UndoStore(new SlipwayFolder(root));
    }

    /** The history of the project in this folder. */
    public static UndoHistory of(Path root) {
        return new UndoHistory(new SlipwayFolder(root).path());
    }

    /**
     * Makes these edits, all or none. Two edits of one file are made as one.
     *
     * @return what was made; empty if the edits change nothing
     * @throws ShipException (FAILED) if a file no longer holds what the edit was made for, (CANNOT_WRITE) if one cannot
     *     be written; all files are then as they were
     */
    public synchronized Optional<UndoEntry> apply(List<FileChange> changes) {
        var unit = ChangeSet.of(changes);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        unit.forEach(change -> FileState.of(change).requireBefore(root));
        store.tidy();
        var entry = store.next(Instant.now());
        try {
            var index = Keeping.keep(unit, root, entry);
            store.write(entry, index);
            write(unit);
            var done = index.in(UndoIndex.DONE);
            store.write(entry, done);
            store.prune();
            return Optional.of(shown(String.valueOf(entry.getFileName()), done));
        } catch (RuntimeException e) {
            var index = store.read(String.valueOf(entry.getFileName()));
            if (index.isPresent()) {
                takeBack(entry, index.get(), e);
            }
            UndoStore.forget(entry);
            throw e;
        }
    }

    private void write(List<FileChange> unit) {
        for (var change : unit) {
            var after = change.after();
            if (after == null) {
                AtomicFile.delete(change.file());
                removeEmptied(change.file().toAbsolutePath().normalize().getParent());
            } else {
                AtomicFile.write(change.file(), after);
            }
        }
    }

    /** A folder whose last file goes, goes too; putting a file back makes it again. */
    private void removeEmptied(@Nullable Path folder) {
        for (var empty = folder;
                empty != null && empty.startsWith(root) && !empty.equals(root);
                empty = empty.getParent()) {
            try {
                Files.delete(empty);
            } catch (IOException _) {
                return;
            }
        }
    }

    /** A roll-back that fails half way must not lose the old bytes: then the unit stays in the history, to be undone later. */
    private void takeBack(Path entry, UndoIndex index, RuntimeException cause) {
        try {
            Restoring.restore(index, root, entry);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
            throw cause;
        }
    }

    /**
     * Takes back the last edit that has not been taken back, byte for byte.
     *
     * @return what was taken back; empty if there is nothing
     * @throws ShipException (FAILED) if a file was changed by somebody else since; nothing is then written
     */
    public synchronized Optional<UndoEntry> undo() {
        for (var id : store.ids()) {
            var index = store.read(id);
            if (index.isEmpty() || index.get().state().equals(UndoIndex.UNDONE)) {
                continue;
            }
            var entry = store.entry(id);
            Restoring.requireOurs(index.get(), root);
            Redoing.keep(index.get(), root, entry);
            Restoring.restore(index.get(), root, entry);
            var undone = index.get().in(UndoIndex.UNDONE);
            store.write(entry, undone);
            return Optional.of(shown(id, undone));
        }
        return Optional.empty();
    }

    /**
     * Makes again what was taken back last, byte for byte; as long as nothing else was edited since.
     *
     * @return what was made again; empty if there is nothing
     * @throws ShipException (FAILED) if a file was changed by somebody else since; nothing is then written
     */
    public synchronized Optional<UndoEntry> redo() {
        var next = redoable();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        var id = next.get();
        var index = store.read(id).orElseThrow();
        Redoing.redo(index, root, store.entry(id));
        var done = index.in(UndoIndex.DONE);
        store.write(store.entry(id), done);
        return Optional.of(shown(id, done));
    }

    /** The earliest of those that were taken back after the last edit. */
    private Optional<String> redoable() {
        Optional<String> found = Optional.empty();
        for (var id : store.ids()) {
            var index = store.read(id);
            if (index.isEmpty()) {
                continue;
            }
            if (!index.get().state().equals(UndoIndex.UNDONE)) {
                return found;
            }
            if (!Redoing.isKept(index.get(), store.entry(id))) {
                return found;
            }
            found = Optional.of(id);
        }
        return found;
    }

    /** Whether {@link #redo} would find something. */
    public synchronized boolean canRedo() {
        return redoable().isPresent();
    }

    /** All edits, the latest first. */
    public synchronized List<UndoEntry> list() {
        return store.ids().stream()
                .flatMap(id -> store.read(id).map(index -> shown(id, index)).stream())
                .toList();
    }

    private static UndoEntry shown(String id, UndoIndex index) {
        var state = switch (index.state()) {
            case UndoIndex.DONE -> UndoEntry.State.DONE;
            case UndoIndex.UNDONE -> UndoEntry.State.UNDONE;
            default -> UndoEntry.State.INTERRUPTED;
        };
        var files = index.files().stream().map(UndoIndex.File::path).toList();
        return new UndoEntry(id, Instant.parse(index.at()), index.title(), files, state);
    }
}
