package dev.slipway.gui.step;

import dev.slipway.change.UndoEntry;
import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.session.Edits;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.problem.Topic;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was edited in the files of the project, and when; the last edit can be taken back, and made again. */
public final class HistoryScreen {
    private final Texts texts;
    private final Session session;
    private final VBox rows = new VBox();
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleStringProperty lead = new SimpleStringProperty("");
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canRedo = new SimpleBooleanProperty();

    public HistoryScreen(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        lead.set(texts.get("history.lead"));
        show(new Edits.History(List.of(), false));
        session.surveyProperty().addListener((_, _, _) -> refresh());
    }

    private void refresh() {
        session.edits().history(this::show);
    }

    private void show(Edits.History history) {
        title.set(texts.get("history.title", history.entries().size()));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        rows.getChildren().clear();
        for (UndoEntry entry : history.entries()) {
            rows.getChildren().add(row(entry));
        }
        if (history.entries().isEmpty()) {
            rows.getChildren().add(Boxes.line(0, Labels.of(texts.get("history.none"), "second")));
        }
    }

    private HBox row(UndoEntry entry) {
        Label what = Labels.of(texts.tell(entry.title()), "strong");
        Label files = Labels.path(String.join(", ", entry.files()), "code", "second");
        what.setMinWidth(0);
        files.setMinWidth(0);
        Label when = Labels.of(new Words(texts).ago(entry.at(), Instant.now()), "second", "small-text");
        when.setMinWidth(HBox.USE_PREF_SIZE);
        VBox words = Boxes.wide(Boxes.column(2, what, files));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = Boxes.line(12, words, when, state(entry.state()));
        row.getStyleClass().add("two-lines");
        return row;
    }

    private Chip state(UndoEntry.State state) {
        return switch (state) {
            case DONE -> new Chip(texts.get("history.done"), Mark.YES);
            case UNDONE -> new Chip(texts.get("history.undone"));
            case INTERRUPTED -> new Chip(texts.get("history.interrupted"), Mark.MIND);
        };
    }

    /** The screen as the frame takes it. */
    public StepScreen screen() {
        Node content = Boxes.scrolling(rows, new Insets(0, 32, 24, 32));
        return StepScreen.of(Topic.PROJECT, texts.get("history.name"), Standing.following(title, lead), content)
                .doing(
                        new SimpleObjectProperty<>(List.of(
                                new Act(texts.get("history.redo"), session.edits()::redo, canRedo),
                                new Act(texts.get("history.undo"), session.edits()::undo, canUndo))),
                        new SimpleObjectProperty<@Nullable Act>())
                .whenShown(this::refresh);
    }
}
