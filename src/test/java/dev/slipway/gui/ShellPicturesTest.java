package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import dev.slipway.ship.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
            Stages.onToolkit(() -> {
                window.desk().showSettings();
                return true;
            });
            Thread.sleep(500);
            shoot(window, "11-settings-alone", locale);
            Path project = openSample(window);
            Stages.onToolkit(() -> {
                window.desk().showSettings();
                return true;
            });
            Stages.settle();
            Stages.onToolkit(() -> {
                var proxy = (TextField) window.desk().lookup("#field-proxy");
                proxy.setText("http://ann:secret@proxy.example.org:3128");
                proxy.fireEvent(new javafx.event.ActionEvent());
                return true;
            });
            Thread.sleep(800);
            shoot(window, "11-settings", locale);
            Stages.onToolkit(() -> {
                window.wizard().tool("profiles");
                window.session()
                        .change(profile -> profile.withArtifact("executable", java.util.Map.of("form", "one-folder")));
                return true;
            });
            Thread.sleep(1500);
            Stages.onToolkit(() -> {
                ((javafx.scene.control.Button) window.desk().lookup("#export-github")).fire();
                return true;
            });
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
            Stages.onToolkit(() -> {
                window.wizard().tool("history");
                return true;
            });
            Thread.sleep(800);
            shoot(window, "13-history", locale);
            Stages.onToolkit(() -> {
                window.desk().showSettings();
                return true;
            });
            Stages.settle();
            Stages.onToolkit(() -> {
                ((TextInputControl) window.desk().lookup("#search")).setText("proxy");
                return true;
            });
            shoot(window, "11-settings-search", locale);
            Stages.onToolkit(() -> {
                window.stage().close();
                return true;
            });
        }
        assertThat(ALL.resolve("11-settings-light-1280.png")).isNotEmptyFile();
    }

    @Test
    void startAndConsoleInBothLanguages() throws Exception {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            var recents = new Recents(home.resolve("config"));
            Instant now = Instant.now();
            recents.add(new Recent(
                    Path.of("/media/usb/churn"),
                    "churn-report",
                    "notebooks",
                    now.minus(Duration.ofDays(9)),
                    "",
                    false,
                    null));
            recents.add(new Recent(
                    Files.createDirectories(home.resolve("研究/中文文本情感分析")),
                    "情感分析",
                    "script",
                    now.minus(Duration.ofDays(3)),
                    "data.json is not in the wheel.",
                    true,
                    now.minus(Duration.ofDays(3))));
            var window = open(locale);
            Stages.onToolkit(() -> {
                window.desk().showStart();
                return true;
            });
            Thread.sleep(2500);
            shoot(window, "1-start-shell", locale);
            openSample(window);
            Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
            shoot(window, "2-project-shell", locale);
            Stages.onToolkit(() -> {
                window.wizard().go(4);
                window.session().ship();
                window.wizard().toggleConsole();
                return true;
            });
            Stages.until(() -> !window.session().run().runningProperty().get(), Duration.ofMinutes(4));
            shoot(window, "8-console-shell", locale);
            Stages.onToolkit(() -> {
                window.stage().close();
                return true;
            });
        }
        assertThat(ALL.resolve("8-console-shell-light-1280.png")).isNotEmptyFile();
    }

    private Path openSample(Stages.Opened window) throws Exception {
        Path project = home.resolve("projects/mlm-demo");
        Sample.MLM_DEMO.copyTo(project);
        Stages.onToolkit(() -> {
            window.desk().open(project);
            return true;
        });
        Stages.until(() -> window.desk().wizard() != null, Duration.ofSeconds(30));
        return project;
    }

    private Stages.Opened open(Locale locale) throws Exception {
        Files.createDirectories(ALL);
        UserFolders folders = new UserFolders(
                home.resolve("config"),
                UserFolders.current().cache(),
                UserFolders.current().data());
        return Stages.open(folders, home, locale, Theme.LIGHT, 1280, 800);
    }

    static void shoot(Stages.Opened window, String name, Locale locale) throws Exception {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            for (double[] size : SIZES) {
                Stages.onToolkit(() -> {
                    window.desk().themeProperty().set(theme);
                    window.desk().setPrefSize(size[0], size[1]);
                    return true;
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
