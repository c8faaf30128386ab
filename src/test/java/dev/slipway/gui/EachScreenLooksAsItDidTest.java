package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every screen in each of its states, compared with the picture that was last agreed to. What differs is in target/pictures, with the
 * places in red. Meant changes are taken over as src/docs/design/README.md tells.
 */
class EachScreenLooksAsItDidTest {
    private static final Set<String> FINE = Set.of("project", "dependencies", "ship-done", "console");

    @TempDir
    private Path home;

    @BeforeEach
    void lettersAreDrawnAsThere() throws InterruptedException {
        ToolkitThread.start();
        // Each system has a font engine of its own, and writes paths and keys in its own way.
        assumeThat(Platform.current()).as("pictures are of Linux").isEqualTo(Platform.LINUX);
        assumeThat(Font.getFamilies()).as("the face of the Chinese on them").contains("Noto Sans CJK SC");
    }

    @Test
    void inEnglishAndLight() throws Exception {
        var pictures = new ReferencePictures();
        ScreenTour.through(home, Locale.ENGLISH, (screen, window) -> {
            window.look(Theme.LIGHT, 1280, 800);
            pictures.whole(screen, Picture.of(window.picture(1)));
        });
        assertThat(pictures.changed()).as("see target/pictures").isEmpty();
    }

    @Test
    @Tag("slow")
    void inBothLanguagesBothThemesAndAllSizes() throws Exception {
        var pictures = new ReferencePictures();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Path fresh = Files.createDirectories(home.resolve(locale.getLanguage()));
            ScreenTour.through(fresh, locale, (screen, window) -> {
                for (ReferencePictures.Variant variant : ReferencePictures.all()) {
                    if (variant.locale().equals(locale)) {
                        window.look(variant.theme(), variant.width(), variant.height());
                        pictures.variant(screen, variant, Picture.of(window.picture(1)));
                    }
                }
                if (locale.equals(Locale.ENGLISH) && FINE.contains(screen)) {
                    window.look(Theme.LIGHT, 1280, 800);
                    pictures.variant(screen, ReferencePictures.fine(), Picture.of(window.picture(2)));
                }
            });
        }
        assertThat(pictures.changed()).as("see target/pictures").isEmpty();
    }
}
