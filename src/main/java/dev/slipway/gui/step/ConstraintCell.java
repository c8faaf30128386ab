package dev.slipway.gui.step;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A cell whose text can be changed in place: Enter takes it, Escape and leaving the field drop it. */
final class ConstraintCell extends RowCell {
    private final BiConsumer<DependencyRow, String> taken;

    ConstraintCell(Function<DependencyRow, Node> shown, BiConsumer<DependencyRow, String> taken) {
        super(shown);
        this.taken = taken;
    }

    @Override
    public void startEdit() {
        DependencyRow row = getItem();
        if (row == null) {
            return;
        }
        super.startEdit();
        var field = new TextField(row.declared());
        field.getStyleClass().addAll("short", "code-field");
        field.setAccessibleText(row.name());
        field.setId("constraint");
        field.setOnAction(_ -> {
            String text = field.getText();
            cancelEdit();
            taken.accept(row, text);
            getTableView().requestFocus();
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                getTableView().requestFocus();
                event.consume();
            }
        });
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(plain());
    }
}
