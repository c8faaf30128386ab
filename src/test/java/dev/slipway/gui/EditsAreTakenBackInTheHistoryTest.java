package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ship.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsAreTakenBackInTheHistoryTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    @Test
    void writtenTakenBackAndMadeAgain() throws Exception {
        Path project = home.resolve("tide table");
        Sample.TIDE_TABLE.copyTo(project);
        Path file = project.resolve("pyproject.toml");
        byte[] before = Files.readAllBytes(file);
        var window = Stages.open(home);
        Hands hands = Hands.at(window);
        window.open(project);
        hands.ready();

        hands.press("Next: Metadata");
        hands.type("#field-description", "High and low water");
        hands.ready();
        assertThat(file).hasBinaryContent(before);
        hands.press("Write changes");
        Stages.until(() -> window.session().edits().writtenProperty().get() != null, SOON);
        hands.ready();
        byte[] after = Files.readAllBytes(file);
        assertThat(new String(after, StandardCharsets.UTF_8)).contains("High and low water");

        hands.click("#rail-history");
        Stages.until(() -> chip(window).equals("written"), SOON);
        hands.press("Undo the last");
        Stages.until(() -> chip(window).equals("taken back"), SOON);
        assertThat(file).hasBinaryContent(before);

        hands.press("Redo");
        Stages.until(() -> chip(window).equals("written"), SOON);
        assertThat(file).hasBinaryContent(after);
        hands.leave();
    }

    private static String chip(Stages.Opened window) {
        return window.desk().lookup(".two-lines .chip") instanceof Labeled chip ? chip.getText() : "";
    }
}
