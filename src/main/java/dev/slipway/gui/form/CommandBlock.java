package dev.slipway.gui.form;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Commands as they can be pasted into a terminal, with a button that copies them. */
public final class CommandBlock extends StackPane {

    /** @param copy what the button says */
    public CommandBlock(List<String> commands, String copy) {
        var lines = new VBox();
        lines.getStyleClass().add("block");
        for (String command : commands) {
            Label label = Labels.wrapped(ShellWords.shortened(command), "code");
            label.setMaxWidth(Double.MAX_VALUE);
            lines.getChildren().add(label);
        }
        lines.setStyle("-fx-padding: 10 30 10 0;");
        var button = Buttons.copy(copy, () -> String.join("\n", commands));
        getChildren().addAll(lines, button);
        setAlignment(button, Pos.TOP_RIGHT);
        setMargin(button, new Insets(4));
    }
}
