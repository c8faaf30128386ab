package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's way with real input: a sample from the start screen, five steps, a wheel that was tried. */
@Tag("slow")
class AWheelIsClickedTogetherTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path home;

    @Test
    void fromTheStartScreenToAVerifiedWheel() throws Exception {
        var window = Stages.open(home);
        var hands = Hands.at(window);
        Stages.act(() -> window.desk().showStart());

        hands.click("#sample-" + Sample.TIDE_TABLE.id());
        Stages.until(() -> window.desk().wizard() != null, Duration.ofSeconds(30));
        hands.ready();

        hands.press("Next: Metadata");
        hands.type("#field-description", "Tide tables");
        hands.ready();
        hands.press("Write changes");
        Stages.until(() -> window.session().edits().writtenProperty().get() != null, Duration.ofSeconds(30));
        hands.ready();
        Path project = window.session().root();
        assertThat(Files.readString(project.resolve("pyproject.toml"))).contains("Tide tables");
        hands.click("#undo");
        Stages.until(() -> window.session().edits().writtenProperty().get() == null, Duration.ofSeconds(30));
        hands.ready();
        assertThat(Files.readString(project.resolve("pyproject.toml"))).doesNotContain("\"Tide tables\"");

        hands.press("Next: Dependencies");
        hands.press("Next: Environment");
        hands.press("Create environment");
        Stages.until(() -> window.session().run().finishedProperty().get() != null, PATIENCE);
        hands.ready();
        assertThat(project.resolve(".venv")).isDirectory();

        hands.key(KeyCode.ALT, KeyCode.DIGIT5);
        Stages.until(() -> window.wizard().at() == 4, Duration.ofSeconds(10));
        hands.press("Ship");
        Stages.until(() -> window.session().run().resultProperty().get() != null, PATIENCE);

        var result = Objects.requireNonNull(
                Stages.onToolkit(() -> window.session().run().resultProperty().get()));
        assertThat(result.ok()).isTrue();
        try (Stream<Path> made = Files.list(project.resolve("dist"))) {
            assertThat(made.map(file -> file.getFileName().toString())).anyMatch(name -> name.endsWith(".whl"));
        }
        window.leave();
    }
}
