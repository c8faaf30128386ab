package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.environment.FoundInterpreters;
import dev.slipway.gui.theme.Theme;
import dev.slipway.ship.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real environment, made by hand, with a real package of the index in it. */
@Tag("slow")
class APackageIsUninstalledAndComesBackByClicksTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private Path project;

    @BeforeEach
    void somebodyHasAnEnvironment() throws Exception {
        FoundInterpreters found = Host.current().interpreters();
        assumeTrue(found.usual() != null, "no Python is on this machine");
        project = Files.createDirectories(home.resolve("项目 tides"));
        Files.writeString(project.resolve("requirements.txt"), "colorama\n");
        Files.writeString(project.resolve("tides.py"), "import colorama\n");
        String python = Objects.requireNonNull(found.usual()).executable().toString();
        assumeTrue(run(python, "-m", "venv", ".venv") == 0, "this Python makes no environments");
        assumeTrue(
                run(
                                project.resolve(".venv/bin/python").toString(),
                                "-m",
                                "pip",
                                "-q",
                                "install",
                                "--disable-pip-version-check",
                                "colorama")
                        == 0,
                "the index cannot be reached");
    }

    @Test
    void itIsToldFirstThenDoneThenTakenBack() throws Exception {
        var window = Stages.open(Stages.folders(home), home, Locale.ENGLISH, Theme.LIGHT, 1280, 800);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        Stages.act(() -> window.wizard().go(2));
        // A screen comes into the window with the next frame.
        Stages.until(
                () -> window.desk().lookup("#dependencies") instanceof TableView<?> table
                        && !table.getItems().isEmpty(),
                LONG);

        Stages.act(() -> {
            table(window).getSelectionModel().selectFirst();
            uninstall(window).fire();
        });
        Stages.until(() -> window.desk().lookup("#change-make") != null, LONG);
        assertThat(colorama()).as("nothing is done unseen").isTrue();
        click(window, "change-make");
        Stages.until(() -> window.desk().lookup("#change-undo") instanceof Button undo && !undo.isDisabled(), LONG);
        assertThat(colorama()).isFalse();

        click(window, "change-undo");
        Stages.until(
                () -> window.desk().lookup("#change-undo") == null
                        && !window.session().run().runningProperty().get(),
                LONG);
        assertThat(colorama()).isTrue();
        window.leave();
    }

    @Test
    void onASmallWindowTheAnswerOpensBesideTheTable() throws Exception {
        var window = Stages.open(home);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        Stages.act(() -> window.wizard().go(2));
        // A screen comes into the window with the next frame.
        Stages.until(
                () -> window.desk().lookup("#dependencies") instanceof TableView<?> table
                        && !table.getItems().isEmpty(),
                LONG);
        assertThat(window.desk().lookup("#change")).as("closed at first").isNull();

        Stages.act(() -> {
            table(window).getSelectionModel().selectFirst();
            uninstall(window).fire();
        });
        Stages.until(() -> window.desk().lookup("#change-make") != null, LONG);
        click(window, "change-leave");
        Stages.until(() -> window.desk().lookup("#change-leave") == null, LONG);
        window.leave();
    }

    @Test
    void whatAPersonMadeIsNotMadeAnewWithoutAQuestion() throws Exception {
        Path own = Files.writeString(project.resolve(".venv/mine.txt"), "by hand");
        var window = Stages.open(Stages.folders(home), home, Locale.ENGLISH, Theme.LIGHT, 1280, 800);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        Stages.act(() -> window.wizard().go(3));
        Stages.until(() -> window.desk().lookup("#environment-anew") != null, LONG);

        click(window, "environment-anew");
        Stages.until(() -> window.desk().lookup("#environment-replace-now") != null, LONG);
        click(window, "environment-keep");
        Stages.settle();

        assertThat(window.desk().lookup("#environment-replace-now")).isNull();
        assertThat(own).exists();
        window.leave();
    }

    private boolean colorama() throws Exception {
        return run(project.resolve(".venv/bin/python").toString(), "-c", "import colorama") == 0;
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The item of the menu that a right click opens. */
    private static MenuItem uninstall(Stages.Opened window) {
        var menu = table(window).getContextMenu();
        menu.getOnShowing().handle(null);
        return menu.getItems().stream()
                .filter(item -> String.valueOf(item.getText()).startsWith("Uninstall"))
                .findFirst()
                .orElseThrow();
    }

    private static void click(Stages.Opened window, String id) {
        Stages.act(() -> ((Button) Objects.requireNonNull(window.desk().lookup("#" + id), id)).fire());
    }

    private static TableView<?> table(Stages.Opened window) {
        return (TableView<?>) Objects.requireNonNull(window.desk().lookup("#dependencies"));
    }
}
