package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Looked at, written, started, taken back: with real input. */
@Tag("slow")
class AFolderBecomesAPackageByClicksTest {
    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    @Test
    void previewWriteUndo() throws Exception {
        Path project = home.resolve("ship-log");
        Sample.SHIP_LOG.copyTo(project);
        byte[] script = Files.readAllBytes(project.resolve("report.py"));
        var window = Stages.open(home);
        window.open(project);

        press(window, "Turn into a package…");
        press(window, "Write the package");
        Stages.until(() -> window.session().edits().writtenProperty().get() != null, Duration.ofSeconds(30));
        assertThat(project.resolve("report.py")).doesNotExist();
        assertThat(project.resolve("ship_log/report.py")).content().contains("def main():");
        Stages.until(
                () -> {
                    var survey = window.session().surveyProperty().get();
                    return survey != null
                            && survey.project()
                                    .mainEntryPoint()
                                    .filter(start -> start.target().equals("ship-log"))
                                    .isPresent();
                },
                Duration.ofSeconds(60));

        Stages.until(() -> window.desk().lookup("#undo") != null, Duration.ofSeconds(30));
        robot.clickOn(
                Objects.requireNonNull(Stages.onToolkit(() -> window.desk().lookup("#undo"))));
        Stages.until(() -> Files.exists(project.resolve("report.py")), Duration.ofSeconds(30));
        Stages.until(() -> !Files.exists(project.resolve("ship_log")), Duration.ofSeconds(30));
        assertThat(project.resolve("report.py")).hasBinaryContent(script);
        window.leave();
    }

    private void press(Stages.Opened window, String text) throws InterruptedException {
        Stages.until(() -> button(window, text) != null, Duration.ofSeconds(60));
        robot.clickOn(Objects.requireNonNull(Stages.onToolkit(() -> button(window, text))));
        Stages.settle();
    }

    private static @Nullable Node button(Stages.Opened window, String text) {
        return window.desk().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()) && !button.isDisabled())
                .findFirst()
                .orElse(null);
    }
}
