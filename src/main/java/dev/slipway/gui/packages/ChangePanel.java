package dev.slipway.gui.packages;

import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.DiffView;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.ship.upkeep.PackageEdit;
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
            case ChangeModel.Asking(long started) -> body.getChildren().add(new Busy(texts, started, model::cancel));
            case ChangeModel.Refused(Problem problem) -> {
                body.getChildren().add(new ProblemNote(texts.tell(problem), _ -> {}));
                body.getChildren().add(Buttons.small(texts.get("package.cancel"), model::leave));
            }
            case ChangeModel.Proposed(PackageEdit edit) -> proposed(edit);
        }
        Boxes.show(this, !body.getChildren().isEmpty());
    }

    private void proposed(PackageEdit edit) {
        EnvironmentEdit environment = edit.environment();
        if (edit.isNone()) {
            body.getChildren().add(Labels.wrapped(texts.get("change.none"), "small-text"));
        } else if (!environment.changes().isEmpty()) {
            body.getChildren().add(Labels.wrapped(texts.get("change.says"), "second", "small-text"));
            environment
                    .changes()
                    .forEach(change -> body.getChildren().add(Labels.wrapped(change.words(), "code", "small-text")));
        }
        environment.told().forEach(one -> body.getChildren().add(new ProblemNote(texts.tell(one), _ -> {})));
        environment.breaks().forEach(one -> body.getChildren().add(new ProblemNote(texts.tell(one), _ -> {})));
        var row = new FlowPane(8, 8);
        if (!edit.isNone()) {
            String act = environment.breaks().isEmpty() ? texts.get("change.make") : texts.get("change.makeAnyway");
            row.getChildren().add(button("make", act, model::make));
        }
        row.getChildren().add(button("leave", texts.get("package.cancel"), model::leave));
        body.getChildren().add(row);
        if (!edit.files().isEmpty()) {
            var diff = new DiffView();
            diff.show(edit.files(), rest -> texts.get("changes.more", rest));
            body.getChildren().addAll(Labels.wrapped(texts.get("change.files"), "second", "small-text"), diff);
        }
        if (!edit.commands().isEmpty()) {
            body.getChildren().add(Labels.wrapped(texts.get("change.commands"), "second", "small-text"));
            edit.commands()
                    .forEach(command -> body.getChildren()
                            .add(Labels.wrapped(model.typed(command), "code", "small-text", "change-command")));
        }
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
