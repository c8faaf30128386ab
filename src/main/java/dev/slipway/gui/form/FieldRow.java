package dev.slipway.gui.form;

import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A field of a form: its name, its control, and below it what is wrong or what helps. */
public final class FieldRow extends HBox {
    private final Label message = Labels.wrapped("", "caption");
    private final Control control;
    private String hint;

    /** @param hint one line that helps, shown while nothing is wrong; may be empty */
    public FieldRow(String name, Control control, Region shown, String hint) {
        super(16);
        this.control = control;
        this.hint = hint;
        Label label = Labels.of(name, "second", "small-text");
        label.setLabelFor(control);
        Boxes.width(label, 128);
        label.setMinHeight(32);
        control.setAccessibleText(name);
        var column = Boxes.wide(new VBox(4, shown, message));
        column.setMinWidth(0);
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(label, column);
        wrong("");
    }

    /** Another line that helps, shown while nothing is wrong. */
    public void hint(String says) {
        hint = says;
        wrong("");
    }

    /** @param says what is wrong; empty if nothing */
    public void wrong(String says) {
        control.getStyleClass().remove("wrong-field");
        message.getStyleClass().removeAll("wrong", "second");
        if (says.isEmpty()) {
            message.setText(hint);
            message.getStyleClass().add("second");
        } else {
            message.setText(says);
            message.getStyleClass().add("wrong");
            control.getStyleClass().add("wrong-field");
        }
        Boxes.show(message, !message.getText().isEmpty());
    }
}
