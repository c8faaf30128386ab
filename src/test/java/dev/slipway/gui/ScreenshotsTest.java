package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
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
        UserFolders folders = new UserFolders(
                home.resolve("config"),
                UserFolders.current().cache(),
                UserFolders.current().data());
        Path project = home.resolve("projects/mlm-demo");
        Sample.MLM_DEMO.copyTo(project);
        Path script = home.resolve("projects/ship-log");
        Sample.SHIP_LOG.copyTo(script);
        Instant now = Instant.now();
        var recents = new Recents(folders.config());
        recents.add(new Recent(
                Path.of("/media/usb/churn"),
                "churn-report",
                "notebooks",
                now.minus(Duration.ofDays(9)),
                "",
                false,
                null));
        Path chinese = Files.createDirectories(home.resolve("研究/中文文本情感分析"));
        recents.add(new Recent(
                chinese,
                "情感分析",
                "script",
                now.minus(Duration.ofDays(3)),
                "data.json is not in the wheel",
                true,
                now.minus(Duration.ofDays(3))));
        Path loan = Files.createDirectories(home.resolve("projects/loan approval"));
        recents.add(new Recent(
                loan, "loan-approval", "streamlit", now, "wheel, sdist", false, now.minus(Duration.ofHours(2))));
        String realHome = System.getProperty("user.home");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            var window = Stages.open(folders, home, locale, Theme.LIGHT, 1280, 800);
            String language = locale.equals(Locale.ENGLISH) ? "" : "-zh";
            System.setProperty("user.home", home.toString());
            Stages.onToolkit(() -> {
                window.desk().showStart();
                return true;
            });
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
                Stages.onToolkit(() -> {
                    window.wizard().go(step);
                    return true;
                });
                shoot(window, names[i] + language);
            }
            shootOptions(window, "6-ship-options" + language);
            shootContainers(window, "10-containers" + language);
            if (locale.equals(Locale.ENGLISH)) {
                shootShipping(window);
            }
            Stages.onToolkit(() -> {
                window.stage().close();
                return true;
            });
            System.setProperty("user.home", realHome);
        }
        assertThat(ALL.resolve("1-start-light-1280.png")).isNotEmptyFile();
    }

    private static void open(Stages.Opened window, Path folder) throws Exception {
        Stages.onToolkit(() -> {
            window.desk().open(folder);
            return true;
        });
        Stages.until(
                () -> window.desk().wizard() != null && window.session().root().equals(folder), Duration.ofSeconds(30));
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
    }

    private static void shootStep(Stages.Opened window, int step, String name) throws Exception {
        Stages.onToolkit(() -> {
            window.wizard().go(step);
            return true;
        });
        shoot(window, name, 1280);
    }

    /** What would become of a script, before anything is written. */
    private static void shootPackage(Stages.Opened window, String name) throws Exception {
        var actions = Stages.onToolkit(() -> window.wizard().lookupAll(".button").stream()
                .filter(javafx.scene.control.Button.class::isInstance)
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> button.getText().startsWith("Turn into")
                        || button.getText().startsWith("转换为包"))
                .toList());
        Stages.onToolkit(() -> {
            actions.getFirst().fire();
            return true;
        });
        Thread.sleep(2000);
        shoot(window, name);
    }

    private static void shootOptions(Stages.Opened window, String name) throws Exception {
        choose(window, Map.of());
        shoot(window, name);
        choose(window, null);
    }

    private static void choose(Stages.Opened window, @Nullable Map<String, String> options) throws Exception {
        Stages.onToolkit(() -> {
            window.session().change(profile -> profile.withArtifact("executable", options));
            return true;
        });
        Thread.sleep(500);
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
    }

    private static void shootContainers(Stages.Opened window, String name) throws Exception {
        Stages.onToolkit(() -> {
            window.wizard().tool("containers");
            return true;
        });
        Thread.sleep(3000);
        shoot(window, name);
        Stages.onToolkit(() -> {
            window.wizard().go(window.wizard().count() - 1);
            return true;
        });
    }

    private static void shootShipping(Stages.Opened window) throws Exception {
        Stages.onToolkit(() -> {
            window.session().ship();
            window.wizard().toggleConsole();
            return true;
        });
        Thread.sleep(2500);
        shoot(window, "7-shipping", 1280);
        Stages.until(() -> !window.session().run().runningProperty().get(), Duration.ofMinutes(4));
        shoot(window, "8-console", 1280);
        Stages.onToolkit(() -> {
            window.wizard().toggleConsole();
            return true;
        });
        shoot(window, "9-result", 960, 1280, 1600);
        Stages.onToolkit(() -> {
            window.wizard().go(3);
            return true;
        });
        shoot(window, "5-environment-ready", 1280);
    }

    private static void shoot(Stages.Opened window, String name) throws Exception {
        shoot(window, name, 960, 1280, 1600);
    }

    private static void shoot(Stages.Opened window, String name, int... widths) throws Exception {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            for (double[] size : SIZES) {
                if (java.util.Arrays.stream(widths).noneMatch(width -> width == size[0])
                        || name.endsWith("-zh") && (theme == Theme.DARK || size[0] != 1280)) {
                    continue;
                }
                Stages.onToolkit(() -> {
                    window.desk().themeProperty().set(theme);
                    window.desk().setPrefSize(size[0], size[1]);
                    return true;
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
