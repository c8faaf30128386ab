package dev.slipway.metadata;

import dev.slipway.change.FileChange;
import dev.slipway.problem.ShipException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns wishes about the metadata into edits of the right file: pyproject.toml if it has {@code [project]}, else setup.cfg. */
public final class MetadataEditor {
    private MetadataEditor() {}

    /**
     * The edits of files that bring these wishes about; none if the files say so already. Nothing is written.
     *
     * @param root the project
     * @param fresh what a new pyproject.toml shall say where no file carries metadata; null to refuse then
     * @throws ShipException (BAD_INPUT) if the file cannot be parsed or cannot take the edit safely
     */
    public static List<FileChange> edit(Path root, MetadataEdits edits, @Nullable NewProject fresh) {
        throw new UnsupportedOperationException(root.toString());
    }
}
