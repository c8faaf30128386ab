package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.environment.FoundInterpreters;
import dev.slipway.gui.theme.Theme;
import dev.slipway.ship.Host;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real environment, made by hand, with a real package of the index in it. */
@Tag("slow")
class APackageIsUpgradedAndComesBackByClicksTest {
    private static final String OLD = "0.4.4";
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private Path project;

    @BeforeEach
    void somebodyHasAnEnvironment() throws Exception {
        FoundInterpreters found = Host.current().interpreters();
        assumeTrue(found.usual() != null, "no Python is on this machine");
        project = Files.createDirectories(home.resolve("项目 tides"));
        Files.writeString(project.resolve("requirements.txt"), "colorama==" + OLD + "\n");
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
                                "colorama==" + OLD)
                        == 0,
                "the index cannot be reached");
    }

    @Test
    void environmentAndDeclarationFollowInOneGestureAndComeBackInOne() throws Exception {
        var window = Stages.open(Stages.folders(home), home, Locale.ENGLISH, Theme.LIGHT, 1280, 800);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        Stages.act(() -> window.wizard().go(2));
        // A screen comes into the window with the next frame.
        Stages.until(
                () -> window.desk().lookup("#dependencies") instanceof TableView<?> table
                        && !table.getItems().isEmpty(),
                LONG);
        Stages.act(() -> table(window).getSelectionModel().selectFirst());
        Stages.until(
                () -> window.desk().lookup("#act-UPGRADE") instanceof Button upgrade && !upgrade.isDisabled(), LONG);

        click(window, "act-UPGRADE");
        Stages.until(() -> window.desk().lookup("#change-make") != null, LONG);
        assertThat(colorama()).as("nothing is done unseen").isEqualTo(OLD);
        assertThat(window.desk().lookupAll(".change-command")).isNotEmpty();
        assertThat(window.desk().lookupAll("#change .diff-line")).isNotEmpty();
        click(window, "change-make");
        Stages.until(() -> window.desk().lookup("#change-undo") instanceof Button undo && !undo.isDisabled(), LONG);
        String now = colorama();
        assertThat(now).isNotEqualTo(OLD);
        assertThat(project.resolve("requirements.txt")).hasContent("colorama==" + now + "\n");
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        assertThat(window.session().profileProperty().get().declare()).isEmpty();

        click(window, "change-undo");
        Stages.until(
                () -> window.desk().lookup("#change-undo") == null
                        && !window.session().run().runningProperty().get()
                        && !window.session().lookingProperty().get(),
                LONG);
        assertThat(colorama()).isEqualTo(OLD);
        assertThat(project.resolve("requirements.txt")).hasContent("colorama==" + OLD + "\n");
        window.leave();
    }

    private String colorama() throws Exception {
        var process = new ProcessBuilder(
                        project.resolve(".venv/bin/python").toString(),
                        "-c",
                        "import colorama; print(colorama.__version__)")
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void click(Stages.Opened window, String id) {
        Stages.act(() -> ((Button) Objects.requireNonNull(window.desk().lookup("#" + id), id)).fire());
    }

    private static TableView<?> table(Stages.Opened window) {
        return (TableView<?>) Objects.requireNonNull(window.desk().lookup("#dependencies"));
    }
}
