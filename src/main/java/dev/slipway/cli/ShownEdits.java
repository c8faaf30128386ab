package dev.slipway.cli;

import dev.slipway.change.Diff;
import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.ship.Workspace;
import java.util.List;

/** Shows edits of a user's files, and writes them unless they are only to be looked at. */
record ShownEdits(Terminal terminal, Workspace workspace) {
    private static final String HOLDER = "a Slipway command";

    void make(List<FileChange> changes, boolean dry) {
        for (var change : changes) {
            Diff.unified(change, workspace.root()).lines().forEach(terminal::say);
        }
        if (dry || changes.isEmpty()) {
            return;
        }
        try (var _ = workspace.lock(HOLDER)) {
            UndoHistory.of(workspace.root()).apply(changes);
        }
    }
}
