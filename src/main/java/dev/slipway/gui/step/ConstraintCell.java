package dev.slipway.gui.step;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** A cell whose text can be changed in place: Enter takes it, Escape and leaving the field drop it. */
final class ConstraintCell extends TableCell<DependencyRow, DependencyRow> {
    private final Function<DependencyRow, Node> shown;
    private final BiConsumer<DependencyRow, String> taken;

    ConstraintCell(Function<DependencyRow, Node> shown, BiConsumer<DependencyRow, String> taken) {
        this.shown = shown;
        this.taken = taken;
    }

    @Override
    protected void updateItem(@Nullable DependencyRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : shown.apply(row));
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
        field.setOnAction(_ -> {
            String text = field.getText();
            cancelEdit();
            taken.accept(row, text);
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
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
        DependencyRow row = getItem();
        setGraphic(row == null ? null : shown.apply(row));
    }
}
