package dev.slipway.gui.wizard;

import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The bar at the foot: the way back at the left, the one primary button at the right. */
final class Bar extends HBox {
    private final HBox left = Boxes.row(12);
    private final HBox right = Boxes.row(12);
    private final Label message = Labels.of("", "second", "small-text");
    private @Nullable Button primary;

    Bar() {
        getStyleClass().add("bar");
        right.setMinWidth(USE_PREF_SIZE);
        message.setMinWidth(0);
        getChildren().addAll(left, Boxes.spring(), message, right);
    }

    /** @param why what stops the primary button; empty if nothing does */
    void show(Act back, List<Act> quiet, @Nullable Act main, String why) {
        left.getChildren().setAll(button(back, false));
        right.getChildren().clear();
        for (Act act : quiet) {
            right.getChildren().add(button(act, false));
        }
        message.setText(why);
        primary = null;
        if (main != null) {
            primary = button(main, true);
            right.getChildren().add(primary);
        }
    }

    /** What Ctrl+Enter does. */
    void firePrimary() {
        if (primary != null && !primary.isDisabled()) {
            primary.fire();
        }
    }

    private static Button button(Act act, boolean accent) {
        Button button = accent ? Buttons.primary(act.text(), act.action()) : Buttons.quiet(act.text(), act.action());
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(act.enabled()));
        return button;
    }
}
