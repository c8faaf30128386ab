package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A person's way with real input: a sample from the start screen, five steps, a wheel that was tried. */
@Tag("slow")
class AWheelIsClickedTogetherTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    @Test
    void fromTheStartScreenToAVerifiedWheel() throws Exception {
        var window = Stages.open(home);
        Stages.act(() -> window.desk().showStart());

        click(window, "#sample-" + Sample.TIDE_TABLE.id());
        Stages.until(() -> window.desk().wizard() != null, Duration.ofSeconds(30));
        ready(window);

        press(window, "Next: Metadata");
        type(window, "#field-description", "Tide tables");
        ready(window);
        press(window, "Write changes");
        Stages.until(() -> window.session().edits().writtenProperty().get() != null, Duration.ofSeconds(30));
        ready(window);
        Path project = window.session().root();
        assertThat(Files.readString(project.resolve("pyproject.toml"))).contains("Tide tables");
        click(window, "#undo");
        Stages.until(() -> window.session().edits().writtenProperty().get() == null, Duration.ofSeconds(30));
        ready(window);
        assertThat(Files.readString(project.resolve("pyproject.toml"))).doesNotContain("\"Tide tables\"");

        press(window, "Next: Dependencies");
        press(window, "Next: Environment");
        press(window, "Create environment");
        Stages.until(() -> window.session().run().finishedProperty().get() != null, PATIENCE);
        ready(window);
        assertThat(project.resolve(".venv")).isDirectory();

        robot.press(KeyCode.ALT).type(KeyCode.DIGIT5).release(KeyCode.ALT);
        Stages.until(() -> window.wizard().at() == 4, Duration.ofSeconds(10));
        press(window, "Ship");
        Stages.until(() -> window.session().run().resultProperty().get() != null, PATIENCE);

        var result = Objects.requireNonNull(
                Stages.onToolkit(() -> window.session().run().resultProperty().get()));
        assertThat(result.ok()).isTrue();
        try (Stream<Path> made = Files.list(project.resolve("dist"))) {
            assertThat(made.map(file -> file.getFileName().toString())).anyMatch(name -> name.endsWith(".whl"));
        }
        window.leave();
    }

    private static void ready(Stages.Opened window) throws InterruptedException {
        Stages.settle();
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofSeconds(60));
        Stages.settle();
    }

    private void press(Stages.Opened window, String text) throws InterruptedException {
        Stages.until(() -> button(window, text) != null, Duration.ofSeconds(30));
        robot.clickOn(Objects.requireNonNull(Stages.onToolkit(() -> button(window, text))));
        Stages.settle();
    }

    private static @Nullable Node button(Stages.Opened window, String text) {
        return window.desk().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button
                        && text.equals(button.getText())
                        && !button.isDisabled()
                        && !button.getStyleClass().contains("rail-item"))
                .findFirst()
                .orElse(null);
    }

    private void click(Stages.Opened window, String selector) throws InterruptedException {
        Stages.until(() -> window.desk().lookup(selector) != null, Duration.ofSeconds(30));
        robot.clickOn(
                Objects.requireNonNull(Stages.onToolkit(() -> window.desk().lookup(selector))));
        Stages.settle();
    }

    private void type(Stages.Opened window, String selector, String text) throws InterruptedException {
        click(window, selector);
        Stages.act(
                () -> ((TextInputControl) Objects.requireNonNull(window.desk().lookup(selector))).clear());
        robot.write(text, 5);
        Stages.settle();
    }
}
