package dev.slipway.gui.step;

import atlantafx.base.controls.CustomTextField;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The line above the table: what is shown of it, and what can be done with it. */
final class DependencyTools extends VBox {
    private final Texts texts;
    private final DependencyModel model;
    private final CustomTextField filter = new CustomTextField();
    private final Consumer<String> tell;

    /** @param tell says what is wrong with a requirement that was typed; nothing if it is right */
    DependencyTools(
            Texts texts,
            Session session,
            DependencyModel model,
            DependencyTable table,
            DependencyActs acts,
            Consumer<String> tell) {
        super(8);
        this.texts = texts;
        this.model = model;
        this.tell = tell;
        filter.setLeft(Icon.SEARCH.node());
        filter.setPromptText(texts.get("dependencies.filter"));
        filter.setAccessibleText(texts.get("dependencies.filter"));
        filter.setId("filter-dependencies");
        filter.getStyleClass().add("short");
        filter.textProperty().bindBidirectional(model.lettersProperty());
        filter.setPrefWidth(150);
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty()) {
                    table.getSelectionModel().selectFirst();
                }
                event.consume();
            }
        });
        HBox adding = adding();
        Button add = Buttons.small(texts.get("dependencies.add"), () -> {
            Boxes.show(adding, true);
            adding.getChildren().getFirst().requestFocus();
        });
        add.setId("add-dependency");
        Button fixAll = Buttons.small("", model::fixAll);
        fixAll.setId("fix-all");
        session.problems().addListener((ListChangeListener<Problem>) _ -> count(fixAll));
        count(fixAll);
        var line = new FlowPane(8, 8, filter, kinds(), add);
        line.getChildren().addAll(acts.buttons());
        line.getChildren().add(fixAll);
        getChildren().addAll(line, adding);
    }

    /** Lets a person type at once what is looked for. */
    void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    private ComboBox<DependencyFilter> kinds() {
        var kinds = new ComboBox<DependencyFilter>();
        kinds.getItems().setAll(DependencyFilter.values());
        kinds.setId("filter-state");
        kinds.setAccessibleText(texts.get("dependencies.filterState"));
        kinds.getStyleClass().add("short");
        kinds.setPrefWidth(150);
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(DependencyFilter kind) {
                return kind == null ? "" : text(kind);
            }

            @Override
            public DependencyFilter fromString(String text) {
                return DependencyFilter.ALL;
            }
        });
        kinds.valueProperty().bindBidirectional(model.filterProperty());
        // What the list counts is asked anew each time that it is opened.
        kinds.setOnShowing(_ -> {
            DependencyFilter chosen = kinds.getValue();
            kinds.getItems().setAll(DependencyFilter.values());
            kinds.setValue(chosen);
        });
        return kinds;
    }

    private String text(DependencyFilter kind) {
        String name = switch (kind) {
            case ALL -> texts.get("dependencies.filter.all");
            case OPEN -> texts.get("dependencies.filter.open");
            case UPGRADABLE -> texts.get("dependencies.filter.upgradable");
            case OPTIONAL -> texts.get("dependencies.filter.optional");
            case UNUSED -> texts.get("dependencies.filter.unused");
            case PENDING -> texts.get("dependencies.filter.pending");
        };
        return kind == DependencyFilter.ALL ? name : name + "  " + model.count(kind);
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
            tell.accept(says);
            if (says.isEmpty()) {
                field.clear();
            }
        };
        field.setOnAction(_ -> take.run());
        HBox row = Boxes.row(8, Boxes.wide(field), Buttons.small(texts.get("dependencies.addNow"), take));
        Button done = Buttons.icon(Icon.CROSS, texts.get("dependencies.addDone"), () -> {
            tell.accept("");
            Boxes.show(row, false);
        });
        row.getChildren().add(done);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done.fire();
                event.consume();
            }
        });
        Boxes.show(row, false);
        return row;
    }
}
