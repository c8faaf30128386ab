package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.settings.Setting;
import dev.slipway.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import javafx.event.ActionEvent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTakeEffectAtOnceTest {
    @TempDir
    private Path home;

    @Test
    void languageChangesInPlaceAndABadAddressIsToldAtItsField() throws Exception {
        var file = new SettingsFile(Stages.folders(home).config());
        var window = Stages.open(home);
        show(window);

        Stages.act(() -> ((ToggleButton) window.desk().lookup("#setting-language-zh-CN")).fire());
        Stages.until(() -> title(window).equals("设置"), Duration.ofSeconds(20));
        assertThat(file.read().settings().value(Setting.LANGUAGE)).contains("zh-CN");

        Stages.settle();
        type(window, "http://ann:secret@proxy.example.org:3128");
        Stages.until(() -> field(window).getStyleClass().contains("wrong-field"), Duration.ofSeconds(20));
        assertThat(file.path()).content().doesNotContain("secret");

        type(window, "http://proxy.example.org:3128");
        Stages.until(() -> file.read().settings().value(Setting.PROXY).isPresent(), Duration.ofSeconds(20));
        Stages.until(() -> !field(window).getStyleClass().contains("wrong-field"), Duration.ofSeconds(20));
        Stages.act(() -> window.stage().close());
    }

    private static void show(Stages.Opened window) throws InterruptedException {
        Stages.act(() -> window.desk().showSettings());
        Stages.settle();
    }

    private static String title(Stages.Opened window) {
        return ((Labeled) window.desk().lookup(".title")).getText();
    }

    private static TextField field(Stages.Opened window) {
        return (TextField) window.desk().lookup("#field-proxy");
    }

    private static void type(Stages.Opened window, String text) {
        Stages.act(() -> {
            field(window).setText(text);
            field(window).fireEvent(new ActionEvent());
        });
    }
}
