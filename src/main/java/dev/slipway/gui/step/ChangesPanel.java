package dev.slipway.gui.step;

import dev.slipway.change.FileChange;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.DiffView;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What would be written into the user's files, as a diff. */
final class ChangesPanel extends VBox {

    ChangesPanel(Texts texts, Session session) {
        super(8);
        var diff = new DiffView();
        var none = Labels.wrapped(texts.get("changes.none"), "second", "small-text");
        session.outlookProperty().addListener((_, _, now) -> show(texts, diff, none, now));
        show(texts, diff, none, session.outlookProperty().get());
        getChildren().addAll(Labels.section(texts.get("changes.title")), none, diff);
    }

    private static void show(Texts texts, DiffView diff, Node none, @Nullable Outlook outlook) {
        List<FileChange> changes = outlook == null ? List.of() : outlook.changes();
        Boxes.show(none, changes.isEmpty());
        diff.show(changes, rest -> texts.get("changes.more", rest));
    }
}
