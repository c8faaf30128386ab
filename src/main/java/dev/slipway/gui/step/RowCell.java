package dev.slipway.gui.step;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that shows something of its row. */
class RowCell extends TableCell<DependencyLine, DependencyRow> {
    private final Function<DependencyRow, Node> shown;

    RowCell(Function<DependencyRow, Node> shown) {
        this.shown = shown;
    }

    @Override
    protected void updateItem(@Nullable DependencyRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : shown.apply(row));
    }

    /** What it shows while nothing is typed into it. */
    final @Nullable Node plain() {
        DependencyRow row = getItem();
        return row == null ? null : shown.apply(row);
    }
}
