package dev.slipway.gui.step;

import dev.slipway.change.FileChange;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.DiffView;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Foresight;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What will be written; with what the remedy of the selected row would add to it. */
final class FixPreview extends VBox {
    private final Texts texts;
    private final Session session;
    private final DependencyTable table;
    private final Foresight foresight;
    private final Label heading = Labels.section("");
    private final Label none;
    private final DiffView diff = new DiffView();

    FixPreview(Texts texts, Session session, DependencyTable table) {
        super(8);
        this.texts = texts;
        this.session = session;
        this.table = table;
        this.foresight = new Foresight(session);
        none = Labels.wrapped(texts.get("changes.none"), "second", "small-text");
        getChildren().addAll(heading, none, diff);
        session.outlookProperty().addListener((_, _, _) -> refresh());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<DependencyLine>) _ -> refresh());
        refresh();
    }

    private void refresh() {
        DependencyRow row = row();
        Fix fix = row == null ? null : row.fix();
        Outlook outlook = session.outlookProperty().get();
        if (row == null || fix == null) {
            show(texts.get("changes.title"), outlook == null ? List.of() : outlook.changes());
            return;
        }
        Problem problem = row.problem();
        Remedy remedy = problem == null ? null : texts.tell(problem).remedy();
        String label = remedy == null ? texts.get("dependencies.addOne", row.name()) : remedy.text();
        foresight.of(fix, changes -> {
            if (row.equals(row())) {
                show(texts.get("changes.after", label), changes);
            }
        });
    }

    /** That of the only row that is selected. */
    private @Nullable DependencyRow row() {
        List<DependencyRow> rows = table.selected();
        return rows.size() == 1 ? rows.getFirst() : null;
    }

    private void show(String title, List<FileChange> changes) {
        heading.setText(title);
        Boxes.show(none, changes.isEmpty());
        diff.show(changes, rest -> texts.get("changes.more", rest));
    }
}
