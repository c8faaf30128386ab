package dev.slipway.change;

import dev.slipway.problem.ShipException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Carries out edits of files and takes them back. Keeps the old bytes under {@code .slipway/undo/}. */
public final class UndoHistory {
    private final Path folder;

    /** @param dotSlipway the {@code .slipway} folder of the project, which need not exist */
    public UndoHistory(Path dotSlipway) {
        this.folder = dotSlipway;
    }

    /**
     * Makes these edits, all or none.
     *
     * @return what was made; empty if the edits change nothing
     * @throws ShipException (FAILED) if a file no longer holds what the edit was made for, (CANNOT_WRITE) if one cannot
     *     be written; all files are then as they were
     */
    public Optional<UndoEntry> apply(List<FileChange> changes) {
        throw new UnsupportedOperationException(folder.toString());
    }

    /**
     * Takes back the last edit that has not been taken back, byte for byte.
     *
     * @return what was taken back; empty if there is nothing
     * @throws ShipException (FAILED) if a file was changed by somebody else since; nothing is then written
     */
    public Optional<UndoEntry> undo() {
        throw new UnsupportedOperationException(folder.toString());
    }

    /** All edits, the latest first. */
    public List<UndoEntry> list() {
        throw new UnsupportedOperationException(folder.toString());
    }
}
