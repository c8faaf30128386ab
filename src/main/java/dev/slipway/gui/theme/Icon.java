package dev.slipway.gui.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line icons of the window, named by what they stand for. */
public enum Icon {
    FOLDER(Feather.FOLDER),
    FILE(Feather.FILE),
    SEARCH(Feather.SEARCH),
    CUBE(Feather.BOX),
    TERMINAL(Feather.TERMINAL),
    COPY(Feather.COPY),
    CHECK(Feather.CHECK),
    CROSS(Feather.X),
    WARNING(Feather.ALERT_TRIANGLE),
    ERROR(Feather.ALERT_TRIANGLE),
    INFO(Feather.INFO),
    UP(Feather.CHEVRON_UP),
    DOWN(Feather.CHEVRON_DOWN),
    PLAY(Feather.PLAY),
    SUN(Feather.SUN),
    MOON(Feather.MOON),
    SYSTEM(Feather.MONITOR),
    UNDO(Feather.ROTATE_CCW),
    REMOVE(Feather.TRASH_2),
    PROFILE(Feather.SLIDERS),
    SETTINGS(Feather.SETTINGS),
    PANEL(Feather.SIDEBAR),
    REFRESH(Feather.REFRESH_CW);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /** A new node that shows it, with further style classes such as {@code good}. */
    public FontIcon node(String... classes) {
        var icon = new FontIcon(glyph);
        icon.getStyleClass().addAll(classes);
        return icon;
    }
}
