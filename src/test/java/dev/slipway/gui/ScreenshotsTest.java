package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.gui.theme.Theme;
import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of each screen, in both palettes and three sizes, into {@code target/screenshots}. */
@Tag("screenshots")
class ScreenshotsTest {
    private static final Path ALL = Path.of("target/screenshots");
    private static final String WANTED = System.getProperty("slipway.screenshots", "");
    private static final Path CHOSEN = Path.of(WANTED.isBlank() ? "target/screenshots/chosen" : WANTED);
    /** Those that the project shows to others: none on which paths of the machine stand. */
    private static final Map<String, String> SHOWN = Map.of(
            "1-start.png", "start.png",
            "2-project.png", "project.png",
            "2-project-zh.png", "project-zh.png",
            "3-metadata-script.png", "metadata.png",
            "4-dependencies-script.png", "dependencies.png",
            "9-result.png", "ship.png",
            "9-result-dark.png", "ship-dark.png");

    private static final double[][] SIZES = {{960, 640}, {1280, 800}, {1600, 1000}};

    @TempDir
    Path home;

    @Test
    void everyScreenHasItsPicture() throws Exception {
        assumeThat(WANTED)
                .as("slipway.screenshots names the folder for pictures")
                .isNotBlank();
        Files.createDirectories(ALL);
        Files.createDirectories(CHOSEN);
        var folders = Stages.folders(home);
        Path project = home.resolve("projects/mlm-demo");
        Sample.MLM_DEMO.copyTo(project);
        Path script = home.resolve("projects/ship-log");
        Sample.SHIP_LOG.copyTo(script);
        RecentProjects.write(folders, home);
        String realHome = System.getProperty("user.home");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            var window = Stages.open(folders, home, locale, Theme.LIGHT, 1280, 800);
            String language = locale.equals(Locale.ENGLISH) ? "" : "-zh";
            System.setProperty("user.home", home.toString());
            Stages.act(() -> window.desk().showStart());
            Thread.sleep(2500);
            shoot(window, "1-start" + language);
            open(window, script);
            shootPackage(window, "2-package" + language);
            shootStep(window, 1, "3-metadata-script" + language);
            shootStep(window, 2, "4-dependencies-script" + language);
            open(window, project);
            String[] names = {"2-project", "3-metadata", "4-dependencies", "5-environment", "6-ship"};
            for (int i = 0; i < window.wizard().count(); i++) {
                int step = i;
                Stages.act(() -> window.wizard().go(step));
                shoot(window, names[i] + language);
            }
            shootOptions(window, "6-ship-options" + language);
            shootContainers(window, "10-containers" + language);
            if (locale.equals(Locale.ENGLISH)) {
                shootShipping(window);
            }
            Stages.act(() -> window.stage().close());
            System.setProperty("user.home", realHome);
        }
        assertThat(ALL.resolve("1-start-light-1280.png")).isNotEmptyFile();
    }

    private static void open(Stages.Opened window, Path folder) throws Exception {
        Stages.act(() -> window.desk().open(folder));
        Stages.until(
                () -> window.desk().wizard() != null && window.session().root().equals(folder), Duration.ofSeconds(30));
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
    }

    private static void shootStep(Stages.Opened window, int step, String name) throws Exception {
        Stages.act(() -> window.wizard().go(step));
        shoot(window, name, 1280);
    }

    /** What would become of a script, before anything is written. */
    private static void shootPackage(Stages.Opened window, String name) throws Exception {
        var actions = Stages.onToolkit(() -> window.wizard().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith("Turn into")
                        || button.getText().startsWith("转换为包"))
                .toList());
        Stages.act(() -> actions.getFirst().fire());
        Thread.sleep(2000);
        shoot(window, name);
    }

    private static void shootOptions(Stages.Opened window, String name) throws Exception {
        choose(window, Map.of());
        shoot(window, name);
        choose(window, null);
    }

    private static void choose(Stages.Opened window, @Nullable Map<String, String> options) throws Exception {
        Stages.act(() -> window.session().change(profile -> profile.withArtifact("executable", options)));
        Thread.sleep(500);
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
    }

    private static void shootContainers(Stages.Opened window, String name) throws Exception {
        Stages.act(() -> window.wizard().tool("containers"));
        Thread.sleep(3000);
        shoot(window, name);
        Stages.act(() -> window.wizard().go(window.wizard().count() - 1));
    }

    private static void shootShipping(Stages.Opened window) throws Exception {
        Stages.act(() -> {
            window.session().ship();
            window.wizard().toggleConsole();
        });
        Thread.sleep(2500);
        shoot(window, "7-shipping", 1280);
        Stages.until(() -> !window.session().run().runningProperty().get(), Duration.ofMinutes(4));
        shoot(window, "8-console", 1280);
        Stages.act(() -> window.wizard().toggleConsole());
        shoot(window, "9-result", 960, 1280, 1600);
        Stages.act(() -> window.wizard().go(3));
        shoot(window, "5-environment-ready", 1280);
    }

    private static void shoot(Stages.Opened window, String name) throws Exception {
        shoot(window, name, 960, 1280, 1600);
    }

    private static void shoot(Stages.Opened window, String name, int... widths) throws Exception {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            for (double[] size : SIZES) {
                if (Arrays.stream(widths).noneMatch(width -> width == size[0])
                        || name.endsWith("-zh") && (theme == Theme.DARK || size[0] != 1280)) {
                    continue;
                }
                Stages.act(() -> {
                    window.desk().themeProperty().set(theme);
                    window.desk().setPrefSize(size[0], size[1]);
                });
                Stages.settle();
                WritableImage image = Stages.onToolkit(() -> window.desk().snapshot(null, null));
                String look = theme.name().toLowerCase(Locale.ROOT);
                Png.write(image, ALL.resolve(name + "-" + look + "-" + (int) size[0] + ".png"));
                String file = theme == Theme.LIGHT ? name + ".png" : name + "-dark.png";
                if (size[0] == 1280 && SHOWN.containsKey(file)) {
                    Png.write(image, CHOSEN.resolve(SHOWN.get(file)));
                }
            }
        }
    }
}
