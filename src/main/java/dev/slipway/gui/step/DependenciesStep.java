package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Topic;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The third step: what the project needs, declared and detected side by side. */
public final class DependenciesStep {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    /** So many rows are always seen; the page scrolls where they have no room. */
    private static final int LEAST_ROWS = 5;

    private final Texts texts;
    private final DependencyModel model;
    private final ScrollPane content;
    private final VBox side;
    private final Label wrong = Labels.wrapped("", "caption", "wrong");

    public DependenciesStep(Texts texts, Session session, Outside outside) {
        this.texts = texts;
        this.model = new DependencyModel(texts, session);
        var table = new DependencyTable(texts, model.lines(), (row, text) -> tell(model.constrain(row, text)));
        var rows = Bindings.size(model.lines());
        table.prefHeightProperty()
                .bind(Bindings.max(2, rows).multiply(DependencyTable.ROW).add(DependencyTable.HEAD));
        table.minHeightProperty()
                .bind(Bindings.min(LEAST_ROWS, Bindings.max(2, rows))
                        .multiply(DependencyTable.ROW)
                        .add(DependencyTable.HEAD));
        VBox.setVgrow(table, Priority.ALWAYS);
        var acts = new DependencyActs(texts, model, table);
        var tools = new DependencyTools(texts, session, model, table, acts, this::tell);
        Boxes.show(wrong, false);
        var notes = new TopicNotes(texts, session, Topic.DEPENDENCIES, problem -> !model.isToldInRow(problem));
        content = Boxes.scrolling(new VBox(8, notes, tools, wrong, table), new Insets(0, 24, 0, 32));
        content.setFitToHeight(true);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                tools.find();
                event.consume();
            }
        });
        side = Boxes.column(
                24,
                new DependencyDetails(texts, session, table, model, new PackageAbout(texts, session, outside)),
                new FixPreview(texts, session, table),
                new FitsPanel(texts, session));
    }

    private void tell(String says) {
        wrong.setText(says);
        Boxes.show(wrong, !says.isEmpty());
    }

    /** The step as the frame takes it. */
    public StepScreen screen() {
        return StepScreen.of(Topic.DEPENDENCIES, texts.get("step.dependencies"), model.standing(), content)
                .beside(side);
    }
}
