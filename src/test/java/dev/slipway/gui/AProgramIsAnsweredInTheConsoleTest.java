package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.session.TaskRow;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.run.Python;
import dev.slipway.run.StepState;
import dev.slipway.ship.RunNow;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A program that a person runs asks, and is answered at the foot of the console with real clicks and keys. */
class AProgramIsAnsweredInTheConsoleTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STEP = "wheel.run";
    /** Writes down each line as it comes, and at last that nothing more came. */
    private static final String LISTENS = """
            import sys
            print("What is your name?", flush=True)
            heard = open("heard.txt", "wb", buffering=0)
            for line in sys.stdin.buffer:
                heard.write(line)
            heard.write(b"no more\\n")
            """;

    @TempDir
    Path home;

    @Test
    void eachLineReachesItAndTheEndEndsIt() throws Exception {
        var window = Stages.open(home);
        var hands = new Hands(window, new FxRobot());
        Path project = home.resolve("tide table");
        Sample.TIDE_TABLE.copyTo(project);
        window.open(project);
        hands.ready();
        Path heard = project.resolve("heard.txt");
        assertThat(Stages.onToolkit(() -> shown(window)))
                .as("nobody would read it")
                .isFalse();

        Step step = Step.of(STEP, "Run the wheel")
                .does(List.of(Python.code(project, LISTENS)))
                .always()
                .build();
        Stages.act(() -> window.session().runNow(new RunNow(new Plan(project, List.of(step), List.of()), 0, false)));
        Stages.until(() -> shown(window), SOON);

        hands.click("#console-input");
        hands.robot().write("Ann 3", 5).type(KeyCode.ENTER);
        Stages.until(() -> text(heard).equals("Ann 3\n"), SOON);
        // An empty line is an answer too, and the focus stays where one types on.
        hands.robot().type(KeyCode.ENTER).write("twice", 5).type(KeyCode.ENTER);
        Stages.until(() -> text(heard).equals("Ann 3\n\ntwice\n"), SOON);

        // The program prints no error, which is told where one asks for the first.
        hands.click("#console-first-error");
        Stages.until(() -> firstError(window).equals("No error"), SOON);
        hands.click("#console-end-input");
        Stages.until(() -> state(window) == StepState.DONE, SOON);
        assertThat(text(heard)).endsWith("twice\nno more\n");
        Stages.until(() -> !shown(window), SOON);
        hands.leave();
    }

    private static @Nullable StepState state(Stages.Opened window) {
        TaskRow row = window.session().run().row(STEP);
        return row == null ? null : row.stateProperty().get();
    }

    private static String firstError(Stages.Opened window) {
        return window.desk().lookup("#console-first-error") instanceof Button button ? button.getText() : "";
    }

    /** Whether there is somewhere to type. */
    private static boolean shown(Stages.Opened window) {
        Node field = window.desk().lookup("#console-input");
        return field != null && field.getParent().isVisible();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
