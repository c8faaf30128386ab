package dev.slipway.gui;

import dev.slipway.gui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourPicturesTest {
    @TempDir
    Path home;

    @Test
    void all() throws Exception {
        Path to = Files.createDirectories(Path.of("target/tour"));
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            long t = System.nanoTime();
            ScreenTour.through(Files.createDirectories(home.resolve(locale.toString())), locale, (screen, window) -> {
                for (int width : new int[] {1280, 960, 1920}) {
                    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
                        window.look(theme, width, width == 960 ? 640 : width == 1280 ? 800 : 1080);
                        Png.write(window.picture(1), to.resolve(screen + "-" + locale.getLanguage() + "-" + width + "-" + theme + ".png"));
                    }
                }
            });
            System.out.println(locale + " " + (System.nanoTime() - t) / 1e9);
        }
    }
}
