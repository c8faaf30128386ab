package dev.slipway.gui.step;

import atlantafx.base.controls.CustomTextField;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The third step: what the project needs, declared and detected side by side. */
public final class DependenciesStep {
    private final Texts texts;
    private final DependencyModel model;
    private final DependencyTable table;
    private final Region content;
    private final VBox side;
    private final Label wrong = Labels.wrapped("", "caption", "wrong");

    public DependenciesStep(Texts texts, Session session) {
        this.texts = texts;
        this.model = new DependencyModel(texts, session);
        table = new DependencyTable(texts, (row, text) -> tell(model.constrain(row, text)));
        table.setItems(model.rows());
        table.prefHeightProperty()
                .bind(Bindings.max(2, Bindings.size(model.rows())).multiply(44).add(36));
        table.minHeightProperty().bind(table.prefHeightProperty());
        table.setOnKeyPressed(event -> {
            DependencyRow row = table.getSelectionModel().getSelectedItem();
            if (row != null && event.getCode() == KeyCode.DELETE && row.isDeclared()) {
                model.remove(row);
            } else if (row != null && event.getCode() == KeyCode.ENTER) {
                table.edit(
                        table.getSelectionModel().getSelectedIndex(),
                        table.getColumns().get(1));
            }
        });
        Boxes.show(wrong, false);
        HBox adding = adding();
        HBox tools = tools(session, adding);
        content = Boxes.scrolling(
                new VBox(8, new TopicNotes(texts, session, Topic.DEPENDENCIES), tools, adding, wrong, table),
                new Insets(0, 24, 24, 32));
        side = Boxes.column(
                24,
                new ChangesPanel(texts, session),
                new DependencyDetails(texts, table, model::choose),
                new FitsPanel(texts, session));
    }

    private HBox tools(Session session, HBox adding) {
        var filter = new CustomTextField();
        filter.setLeft(Icon.SEARCH.node());
        filter.setPromptText(texts.get("dependencies.filter"));
        filter.setAccessibleText(texts.get("dependencies.filter"));
        filter.getStyleClass().add("short");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefWidth(220);
        filter.setMinWidth(90);
        Button add = Buttons.small(texts.get("dependencies.add"), () -> {
            Boxes.show(adding, true);
            adding.getChildren().getFirst().requestFocus();
        });
        add.setId("add-dependency");
        Button remove = Buttons.small(texts.get("dependencies.remove"), () -> {
            DependencyRow row = table.getSelectionModel().getSelectedItem();
            if (row != null) {
                model.remove(row);
            }
        });
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> remove.setDisable(row == null || !row.isDeclared()));
        remove.setDisable(true);
        Button fixAll = Buttons.small("", model::fixAll);
        session.problems().addListener((ListChangeListener<Problem>) _ -> count(fixAll));
        count(fixAll);
        return Boxes.row(8, filter, add, remove, Boxes.spring(), fixAll);
    }

    private void count(Button fixAll) {
        int fixes = model.fixes().size();
        fixAll.setText(texts.get("dependencies.fixAll", fixes));
        Boxes.show(fixAll, fixes > 1);
    }

    private HBox adding() {
        var field = new TextField();
        field.setPromptText(texts.get("dependencies.addPrompt"));
        field.setAccessibleText(texts.get("dependencies.addPrompt"));
        field.getStyleClass().addAll("short", "code-field");
        field.setId("new-requirement");
        Runnable take = () -> {
            String says = model.declare(field.getText());
            tell(says);
            if (says.isEmpty()) {
                field.clear();
            }
        };
        field.setOnAction(_ -> take.run());
        HBox row = Boxes.row(8, Boxes.wide(field), Buttons.small(texts.get("dependencies.addNow"), take));
        Button done = Buttons.icon(Icon.CROSS, texts.get("dependencies.addDone"), () -> {
            tell("");
            Boxes.show(row, false);
        });
        row.getChildren().add(done);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done.fire();
            }
        });
        Boxes.show(row, false);
        return row;
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
