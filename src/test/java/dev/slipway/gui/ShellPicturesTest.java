package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.gui.theme.Theme;
import dev.slipway.ship.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of what stands around the steps, into {@code target/screenshots}. */
@Tag("screenshots")
class ShellPicturesTest {
    private static final Path ALL = Path.of("target/screenshots");
    private static final double[][] SIZES = {{960, 640}, {1280, 800}, {1600, 1000}};

    @TempDir
    Path home;

    @Test
    void settingsInBothLanguages() throws Exception {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            var window = open(locale);
            Stages.act(() -> window.desk().showSettings());
            Thread.sleep(500);
            shoot(window, "11-settings-alone", locale);
            Path project = openSample(window);
            Stages.act(() -> window.desk().showSettings());
            Stages.settle();
            Stages.act(() -> {
                var proxy = (TextField) window.desk().lookup("#field-proxy");
                proxy.setText("http://ann:secret@proxy.example.org:3128");
                proxy.fireEvent(new ActionEvent());
            });
            Thread.sleep(800);
            shoot(window, "11-settings", locale);
            Stages.act(() -> {
                window.wizard().tool("profiles");
                window.session().change(profile -> profile.withArtifact("executable", Map.of("form", "one-folder")));
            });
            Thread.sleep(1500);
            Stages.act(() -> ((Button) window.desk().lookup("#export-github")).fire());
            Thread.sleep(800);
            shoot(window, "12-profiles", locale);
            UndoHistory history = UndoHistory.of(project);
            history.apply(
                    List.of(FileChange.create(project.resolve("LICENSE"), "Apache License\n", "Write the licence")));
            history.undo();
            byte[] before = Files.readAllBytes(project.resolve("setup.cfg"));
            history.apply(List.of(FileChange.replace(
                    project.resolve("setup.cfg"),
                    before,
                    new String(before, StandardCharsets.UTF_8)
                            .replace("h5py", "h5py>=3")
                            .getBytes(StandardCharsets.UTF_8),
                    "Change what is declared")));
            Stages.act(() -> window.wizard().tool("history"));
            Thread.sleep(800);
            shoot(window, "13-history", locale);
            Stages.act(() -> window.desk().showSettings());
            Stages.settle();
            Stages.act(() -> ((TextInputControl) window.desk().lookup("#search")).setText("proxy"));
            shoot(window, "11-settings-search", locale);
            Stages.act(() -> window.stage().close());
        }
        assertThat(ALL.resolve("11-settings-light-1280.png")).isNotEmptyFile();
    }

    @Test
    void startAndConsoleInBothLanguages() throws Exception {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            RecentProjects.write(Stages.folders(home), home);
            var window = open(locale);
            Stages.act(() -> window.desk().showStart());
            Thread.sleep(2500);
            shoot(window, "1-start-shell", locale);
            openSample(window);
            Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
            shoot(window, "2-project-shell", locale);
            Stages.act(() -> {
                window.wizard().go(4);
                window.session().ship();
                window.wizard().toggleConsole();
            });
            Stages.until(() -> !window.session().run().runningProperty().get(), Duration.ofMinutes(4));
            shoot(window, "8-console-shell", locale);
            Stages.act(() -> window.stage().close());
        }
        assertThat(ALL.resolve("8-console-shell-light-1280.png")).isNotEmptyFile();
    }

    private Path openSample(Stages.Opened window) throws Exception {
        Path project = home.resolve("projects/mlm-demo");
        Sample.MLM_DEMO.copyTo(project);
        window.open(project);
        return project;
    }

    private Stages.Opened open(Locale locale) throws Exception {
        Files.createDirectories(ALL);
        return Stages.open(Stages.folders(home), home, locale, Theme.LIGHT, 1280, 800);
    }

    static void shoot(Stages.Opened window, String name, Locale locale) throws Exception {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            for (double[] size : SIZES) {
                Stages.act(() -> {
                    window.desk().themeProperty().set(theme);
                    window.desk().setPrefSize(size[0], size[1]);
                });
                Stages.settle();
                WritableImage image = Stages.onToolkit(() -> window.desk().snapshot(null, null));
                String language = locale.equals(Locale.ENGLISH) ? "" : "-zh";
                Png.write(
                        image,
                        ALL.resolve(name + language + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + (int) size[0]
                                + ".png"));
            }
        }
    }
}
