package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.UserFolders;
import dev.slipway.settings.Setting;
import dev.slipway.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
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
        UserFolders here = UserFolders.current();
        var folders = new UserFolders(home.resolve("config"), here.cache(), here.data());
        var file = new SettingsFile(folders.config());
        var window = Stages.open(folders, home, Locale.ENGLISH, Theme.LIGHT, 960, 640);
        show(window);

        Stages.onToolkit(() -> {
            ((ToggleButton) window.desk().lookup("#setting-language-zh-CN")).fire();
            return true;
        });
        Stages.until(() -> title(window).equals("设置"), Duration.ofSeconds(20));
        assertThat(file.read().settings().value(Setting.LANGUAGE)).contains("zh-CN");

        Stages.settle();
        type(window, "http://ann:secret@proxy.example.org:3128");
        Stages.until(() -> field(window).getStyleClass().contains("wrong-field"), Duration.ofSeconds(20));
        assertThat(file.path()).content().doesNotContain("secret");

        type(window, "http://proxy.example.org:3128");
        Stages.until(() -> file.read().settings().value(Setting.PROXY).isPresent(), Duration.ofSeconds(20));
        Stages.until(() -> !field(window).getStyleClass().contains("wrong-field"), Duration.ofSeconds(20));
        Stages.onToolkit(() -> {
            window.stage().close();
            return true;
        });
    }

    private static void show(Stages.Opened window) throws InterruptedException {
        Stages.onToolkit(() -> {
            window.desk().showSettings();
            return true;
        });
        Stages.settle();
    }

    private static String title(Stages.Opened window) {
        return ((Labeled) window.desk().lookup(".title")).getText();
    }

    private static TextField field(Stages.Opened window) {
        return (TextField) window.desk().lookup("#field-proxy");
    }

    private static void type(Stages.Opened window, String text) {
        Stages.onToolkit(() -> {
            field(window).setText(text);
            field(window).fireEvent(new ActionEvent());
            return true;
        });
    }
}
