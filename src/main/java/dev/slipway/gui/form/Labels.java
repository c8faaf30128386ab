package dev.slipway.gui.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The kinds of text there are on a screen. */
public final class Labels {
    private Labels() {}

    /** Plain text with style classes, cut with an ellipsis where it does not fit, and then whole in a tooltip. */
    public static Label of(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        tellWholeWhenCut(label);
        return label;
    }

    /** The same for text that changes. */
    public static Label of(ObservableValue<String> text, String... classes) {
        Label label = of("", classes);
        label.textProperty().bind(text);
        return label;
    }

    /** Text that wraps instead of being cut. */
    public static Label wrapped(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The small grey heading over a list. */
    public static Label section(String text) {
        return of(text, "section");
    }

    /** A path or a file name: its end matters, so its middle is cut. */
    public static Label path(String text, String... classes) {
        Label label = of(text, classes);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    private static void tellWholeWhenCut(Label label) {
        label.textTruncatedProperty().addListener((_, _, cut) -> {
            if (cut) {
                var tooltip = new Tooltip();
                tooltip.textProperty().bind(label.textProperty());
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(480);
                label.setTooltip(tooltip);
            } else {
                label.setTooltip(null);
            }
        });
    }
}
