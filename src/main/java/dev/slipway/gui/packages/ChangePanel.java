package dev.slipway.gui.packages;

import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A change of the environment in the side panel: what would happen, what it breaks, and the button that takes the last one back. */
public final class ChangePanel extends VBox {
    private final Texts texts;
    private final ChangeModel model;
    private final VBox body = new VBox(8);

    public ChangePanel(Texts texts, ChangeModel model) {
        super(8);
        this.texts = texts;
        this.model = model;
        setId("change");
        getChildren().addAll(Labels.section(texts.get("change.title")), body);
        model.shownProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        body.getChildren().clear();
        switch (model.shownProperty().get()) {
            case ChangeModel.Still still ->
                still.last()
                        .ifPresent(title -> body.getChildren()
                                .addAll(
                                        Labels.wrapped(texts.get("change.last", texts.tell(title)), "small-text"),
                                        new FlowPane(8, 8, button("undo", texts.get("change.undo"), model::undo))));
            case ChangeModel.Asking(long started) -> body.getChildren().add(new Busy(texts, started, model::leave));
            case ChangeModel.Refused(Problem problem) -> {
                body.getChildren().add(new ProblemNote(texts.tell(problem), _ -> {}));
                body.getChildren().add(Buttons.small(texts.get("package.cancel"), model::leave));
            }
            case ChangeModel.Proposed(EnvironmentEdit edit) -> proposed(edit);
        }
        Boxes.show(this, !body.getChildren().isEmpty());
    }

    private void proposed(EnvironmentEdit edit) {
        if (edit.isNone()) {
            body.getChildren().add(Labels.wrapped(texts.get("change.none"), "small-text"));
        } else {
            body.getChildren().add(Labels.wrapped(texts.get("change.says"), "second", "small-text"));
            edit.changes()
                    .forEach(change -> body.getChildren().add(Labels.wrapped(change.words(), "code", "small-text")));
        }
        edit.told().forEach(one -> body.getChildren().add(new ProblemNote(texts.tell(one), _ -> {})));
        edit.breaks().forEach(one -> body.getChildren().add(new ProblemNote(texts.tell(one), _ -> {})));
        var row = new FlowPane(8, 8);
        if (!edit.isNone()) {
            String act = edit.breaks().isEmpty() ? texts.get("change.make") : texts.get("change.makeAnyway");
            row.getChildren().add(button("make", act, model::make));
        }
        row.getChildren().add(button("leave", texts.get("package.cancel"), model::leave));
        body.getChildren().add(row);
    }

    private Button button(String id, String text, Runnable action) {
        Button button = Buttons.small(text, action);
        button.setId("change-" + id);
        if (!id.equals("leave")) {
            button.disableProperty().bind(model.runningProperty());
        }
        return button;
    }
}
