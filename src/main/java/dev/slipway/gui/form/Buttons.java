package dev.slipway.gui.form;

import dev.slipway.gui.theme.Icon;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The kinds of button there are. Only one on a screen is {@link #primary}. */
public final class Buttons {
    private Buttons() {}

    public static Button primary(String text, Runnable action) {
        return classes(quiet(text, action), "accent");
    }

    public static Button quiet(String text, Runnable action) {
        var button = new Button(text);
        // A name may hold an underscore.
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** 28 pixels high, for lists and notes. */
    public static Button small(String text, Runnable action) {
        return classes(quiet(text, action), "small");
    }

    /** Looks like text until it is pointed at. */
    public static Button link(String text, Runnable action) {
        return classes(quiet(text, action), "link");
    }

    /** Only an icon; {@code says} is its tooltip and what a screen reader says. */
    public static Button icon(Icon icon, String says, Runnable action) {
        Button button = classes(quiet("", action), "small", "flat", "icon-only");
        button.setGraphic(icon.node());
        button.setTooltip(new Tooltip(says));
        button.setAccessibleText(says);
        return button;
    }

    /** Copies what {@code text} gives when it is pressed, and shows for a moment that it did. */
    public static Button copy(String says, Supplier<String> text) {
        Button button = icon(Icon.COPY, says, () -> {});
        button.setOnAction(_ -> {
            copyText(text.get());
            confirm(button, Icon.COPY);
        });
        return button;
    }

    /** The same with words beside the icon. */
    public static Button copyLabelled(String label, Supplier<String> text) {
        Button button = small(label, () -> {});
        button.setGraphic(Icon.COPY.node());
        button.setOnAction(_ -> {
            copyText(text.get());
            confirm(button, Icon.COPY);
        });
        return button;
    }

    /** Puts text on the clipboard. */
    public static void copyText(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void confirm(Button button, Icon usual) {
        button.setGraphic(Icon.CHECK.node("good"));
        var pause = new PauseTransition(Duration.seconds(1.2));
        pause.setOnFinished(_ -> button.setGraphic(usual.node()));
        pause.play();
    }

    private static Button classes(Button button, String... classes) {
        button.getStyleClass().addAll(classes);
        return button;
    }
}
