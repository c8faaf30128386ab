package dev.slipway.gui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/** Which of the two palettes is shown. */
public enum Theme {
    /** As the desktop says, and changing with it. */
    SYSTEM,
    LIGHT,
    DARK;

    private static final List<String> FONTS = List.of(
            "fonts/Inter-Regular.otf",
            "fonts/Inter-Medium.otf",
            "fonts/Inter-SemiBold.otf",
            "fonts/JetBrainsMono-Regular.ttf");

    /** By the word that the settings have for it. */
    public static Theme named(String word) {
        return switch (word) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> SYSTEM;
        };
    }

    /** Loads fonts and shapes, once, before the first scene. */
    public static void install() {
        for (String font : FONTS) {
            // Not by its address: of a file whose path has a space JavaFX makes nothing.
            try (InputStream letters = resource(font).openStream()) {
                Font.loadFont(letters, 14);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Application.setUserAgentStylesheet("/atlantafx/base/theme/primer-light.bss");
    }

    /** Gives a new scene its look. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(resource("slipway.css").toExternalForm());
        choose(scene);
    }

    /** Changes the palette of a dressed scene. */
    public void choose(Scene scene) {
        scene.getPreferences()
                .setColorScheme(
                        switch (this) {
                            case SYSTEM -> null;
                            case LIGHT -> ColorScheme.LIGHT;
                            case DARK -> ColorScheme.DARK;
                        });
    }

    /** The window's icons, from small to large; those that are there. */
    public static List<Image> icons() {
        return List.of("16", "32", "48", "128", "256").stream()
                .map(size -> Theme.class.getResource("/dev/slipway/gui/icons/icon-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(url -> new Image(url.toExternalForm(), true))
                .toList();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
