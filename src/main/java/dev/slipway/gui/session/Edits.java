package dev.slipway.gui.session;

import dev.slipway.change.FileChange;
import dev.slipway.change.UndoEntry;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Edits of the user's files: made, taken back, and remembered. */
public final class Edits {
    /**
     * What was edited.
     *
     * @param entries the latest first
     * @param canRedo whether what was taken back last can be made again
     */
    public record History(List<UndoEntry> entries, boolean canRedo) {
        public History {
            entries = List.copyOf(entries);
        }

        /** Whether there is something to take back. */
        public boolean canUndo() {
            return entries.stream().anyMatch(entry -> entry.state() != UndoEntry.State.UNDONE);
        }
    }

    private final OpenProject project;
    private final Background background;
    private final Consumer<UnaryOperator<Profile>> follow;
    private final Consumer<Problem> failed;
    private final ObjectProperty<@Nullable UndoEntry> written = new SimpleObjectProperty<>();

    /** @param follow changes the profile after an edit, and has the folder read again */
    Edits(
            OpenProject project,
            Background background,
            Consumer<UnaryOperator<Profile>> follow,
            Consumer<Problem> failed) {
        this.project = project;
        this.background = background;
        this.follow = follow;
        this.failed = failed;
    }

    /**
     * Makes these edits now; they can be taken back.
     *
     * @param choice how what was chosen follows them
     */
    public void write(List<FileChange> changes, UnaryOperator<Profile> choice) {
        background.run(
                () -> project.write(changes),
                entry -> {
                    written.set(entry.orElse(null));
                    follow.accept(choice);
                },
                failed);
    }

    /** Takes the last edit of the user's files back. */
    public void undo() {
        background.run(
                project::undo,
                _ -> {
                    written.set(null);
                    follow.accept(profile -> profile);
                },
                failed);
    }

    /** Makes again what was taken back last. */
    public void redo() {
        background.run(
                project::redo,
                _ -> {
                    written.set(null);
                    follow.accept(profile -> profile);
                },
                failed);
    }

    /** Asks what was edited. */
    public void history(Consumer<History> taker) {
        background.run(project::history, taker, failed);
    }

    /** The last edit of the user's files, as long as it can be taken back. */
    public ReadOnlyObjectProperty<@Nullable UndoEntry> writtenProperty() {
        return written;
    }
}
