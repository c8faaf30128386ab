package dev.slipway.gui.wizard;

import dev.slipway.change.UndoEntry;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says which files were written, with the way back, until it is closed. */
final class WrittenNotice {
    /** As many names as a line holds. */
    private static final int MOST_NAMES = 3;

    private WrittenNotice() {}

    static void showIn(VBox notices, Texts texts, Session session) {
        session.edits().writtenProperty().addListener((_, _, entry) -> {
            notices.getChildren().clear();
            if (entry != null) {
                notices.getChildren().add(notice(notices, texts, session, entry));
            }
        });
    }

    private static HBox notice(VBox notices, Texts texts, Session session, UndoEntry entry) {
        String says = entry.files().size() > MOST_NAMES
                ? texts.get("wizard.writtenMany", entry.files().size())
                : texts.get("wizard.written", String.join(", ", entry.files()));
        Button undo = Buttons.link(texts.get("wizard.undo"), session.edits()::undo);
        undo.setId("undo");
        Button close = Buttons.icon(
                Icon.CROSS,
                texts.get("wizard.dismiss"),
                () -> notices.getChildren().clear());
        HBox notice = Boxes.row(12, Labels.of(says), undo, close);
        notice.getStyleClass().add("toast");
        notice.setMaxWidth(HBox.USE_PREF_SIZE);
        return notice;
    }
}
