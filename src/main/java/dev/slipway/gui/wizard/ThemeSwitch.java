package dev.slipway.gui.wizard;

import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Three buttons for the palette: as the desktop, light, dark. */
public final class ThemeSwitch extends HBox {

    public ThemeSwitch(Texts texts, ObjectProperty<Theme> theme) {
        super(4);
        for (Theme one : Theme.values()) {
            Button button = switch (one) {
                case SYSTEM -> Buttons.icon(Icon.SYSTEM, texts.get("theme.system"), () -> theme.set(one));
                case LIGHT -> Buttons.icon(Icon.SUN, texts.get("theme.light"), () -> theme.set(one));
                case DARK -> Buttons.icon(Icon.MOON, texts.get("theme.dark"), () -> theme.set(one));
            };
            button.setId("theme-" + one.name());
            button.getGraphic().getStyleClass().remove("accent-icon");
            getChildren().add(button);
            theme.addListener((_, _, now) -> mark(button, now == one));
            mark(button, theme.get() == one);
        }
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    private static void mark(Button button, boolean chosen) {
        button.getGraphic().getStyleClass().remove("accent-icon");
        if (chosen) {
            button.getGraphic().getStyleClass().add("accent-icon");
        }
    }
}
