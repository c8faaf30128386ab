package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.theme.Theme;
import dev.slipway.ship.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingIsCutOffTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void onTheSmallestWindowButtonsTitlesAndChipsAreWhole(String language) throws Exception {
        Path project = home.resolve("projects/mlm-demo");
        Sample.MLM_DEMO.copyTo(project);
        var window = Stages.open(Stages.folders(home), home, Locale.forLanguageTag(language), Theme.LIGHT, 960, 640);
        Stages.act(() -> window.desk().showStart());
        Stages.settle();
        assertThat(cut(window)).as("start").isEmpty();
        Stages.act(() -> window.desk().showSettings());
        Stages.settle();
        assertThat(cut(window)).as("settings").isEmpty();
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
        for (int step = 0; step < 5; step++) {
            int to = step;
            Stages.act(() -> window.wizard().go(to));
            Stages.settle();
            assertThat(cut(window)).as("step %d", step + 1).isEmpty();
        }
        window.leave();
    }

    @Test
    void thePaletteChangesWithAClickOnItsButton() throws Exception {
        var window = Stages.open(home);
        Stages.settle();
        int light = corner(window);

        Stages.act(() -> window.desk().showSettings());
        Stages.settle();
        Stages.act(() -> ((ToggleButton) window.desk().lookup("#setting-theme-dark")).fire());
        Stages.until(() -> window.desk().themeProperty().get() == Theme.DARK, Duration.ofSeconds(10));
        Stages.settle();
        int dark = corner(window);
        Stages.act(() -> window.stage().close());

        assertThat(light).isEqualTo(0xffffffff);
        assertThat(dark).isEqualTo(0xff16191e);
    }

    private static int corner(Stages.Opened window) {
        return Stages.onToolkit(
                () -> window.desk().snapshot(null, null).getPixelReader().getArgb(5, 5));
    }

    /** Texts that a person must be able to read whole: those of buttons, titles, leads, headings and chips. */
    private static List<String> cut(Stages.Opened window) {
        return Stages.onToolkit(() -> {
            List<String> found = new ArrayList<>();
            collect(window.desk(), found);
            return found;
        });
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.isTextTruncated() && mustBeWhole(labeled)) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean mustBeWhole(Labeled labeled) {
        return labeled instanceof Button
                || labeled instanceof Label
                        && labeled.getStyleClass().stream()
                                .anyMatch(List.of("title", "lead", "section", "chip", "strong", "rail-name")::contains);
    }
}
