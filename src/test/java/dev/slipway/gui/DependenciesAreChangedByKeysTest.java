package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Nothing but a keyboard: find a package, require another version, take one out, take that back. */
class DependenciesAreChangedByKeysTest {
    private static final String PYPROJECT = """
            [project]
            name = "tides"
            version = "1.0"
            requires-python = ">=3.8"
            dependencies = ["tabulate>=0.8", "python-dateutil", "colorama"]
            """;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    @Test
    void foundRequiredOtherwiseTakenOutAndTakenBack() throws Exception {
        Path project = Files.createDirectories(home.resolve("项目 tides"));
        Files.writeString(project.resolve("pyproject.toml"), PYPROJECT);
        Files.writeString(project.resolve("tides.py"), "import tabulate, dateutil\n");
        var window = Stages.open(home);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofMinutes(2));

        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        Stages.until(() -> window.wizard().at() == 2, Duration.ofSeconds(30));
        Stages.settle();
        Stages.act(() -> window.dependencies().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("tabul", 5);
        Stages.until(() -> window.dependencies().getItems().size() == 1, Duration.ofSeconds(30));

        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        Stages.until(() -> window.desk().lookup("#constraint") != null, Duration.ofSeconds(30));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("0.9.0", 5);
        robot.type(KeyCode.ENTER);
        Stages.until(
                () -> window.session().profileProperty().get().declare().contains("tabulate==0.9.0"),
                Duration.ofSeconds(30));

        Stages.act(() -> window.dependencies().requestFocus());
        robot.type(KeyCode.DELETE);
        Stages.until(
                () -> window.session().profileProperty().get().undeclare().contains("tabulate"),
                Duration.ofSeconds(30));
        assertThat(Files.readString(project.resolve("pyproject.toml"))).isEqualTo(PYPROJECT);
        Stages.act(() -> {
            window.desk().close();
            window.stage().close();
        });
    }
}
