package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.gui.session.TaskRow;
import dev.slipway.gui.theme.Theme;
import dev.slipway.problem.Topic;
import dev.slipway.run.StepState;
import dev.slipway.ship.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TheLockIsMadeAndWhatWasMadeIsRunByClicksTest {
    private static final Duration LONG = Duration.ofMinutes(4);

    @TempDir
    Path home;

    @Test
    void aLockIsProposedWrittenAndTakenBackAndTheWheelRuns() throws Exception {
        Path project = home.resolve("tide table");
        Sample.TIDE_TABLE.copyTo(project);
        var window = Stages.open(Stages.folders(home), home, Locale.ENGLISH, Theme.LIGHT, 1280, 800);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        assumeThat(Stages.onToolkit(() -> window.session().blocked(Topic.ENVIRONMENT)))
                .as("a Python is here")
                .isFalse();

        go(window, 2);
        window.fire("lock-make");
        Stages.until(() -> window.desk().lookup("#lock-write") != null, LONG);
        assertThat(project.resolve("pylock.toml"))
                .as("nothing is written unseen")
                .doesNotExist();
        window.fire("lock-write");
        Stages.until(() -> window.desk().lookup("#lock-again") != null, LONG);
        assertThat(project.resolve("pylock.toml")).content().contains("tabulate", "sha256");
        window.fire("undo");
        Stages.until(() -> window.desk().lookup("#lock-make") != null, LONG);
        assertThat(project.resolve("pylock.toml")).doesNotExist();

        go(window, 4);
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        Stages.act(() -> window.wizard().firePrimary());
        Stages.until(() -> window.desk().lookup("#run-wheel") instanceof Button run && !run.isDisabled(), LONG);
        window.fire("run-wheel");
        Stages.until(
                () -> row(window) != null
                        && Objects.requireNonNull(row(window)).stateProperty().get() == StepState.DONE,
                LONG);
        assertThat(Stages.onToolkit(() -> window.wizard().consoleShown())).isTrue();
        window.fire("share-wheel");
        assertThat(Stages.onToolkit(() -> window.desk().lookup("#share-copy") != null
                        && window.desk().lookup(".qr") != null))
                .isTrue();

        go(window, 2);
        Stages.act(() -> ((ToggleButton) window.node("view-NEEDS")).fire());
        Stages.until(
                () -> window.desk().lookup("#needs") instanceof TreeView<?> tree
                        && tree.getRoot() != null
                        && !tree.getRoot().getChildren().isEmpty(),
                LONG);
        window.leave();
    }

    private static @Nullable TaskRow row(Stages.Opened window) {
        return window.session().run().row("wheel.run");
    }

    private static void go(Stages.Opened window, int step) throws Exception {
        Stages.act(() -> window.wizard().go(step));
        Stages.settle();
    }
}
