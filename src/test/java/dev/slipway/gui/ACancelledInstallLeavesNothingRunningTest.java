package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.gui.session.TaskRow;
import dev.slipway.run.StepState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cancel, pressed in the middle of an install: the program ends with all that it started, and the window goes on. */
@Tag("slow")
class ACancelledInstallLeavesNothingRunningTest {
    @TempDir
    Path home;

    @Test
    void theProgramEndsWithAllThatItStarted() throws Exception {
        Path project = Files.createDirectories(home.resolve("slow to install"));
        // A build of a dependency that would take ten minutes, in a process of its own.
        Path waiting = Files.createDirectories(project.resolve("waiting"));
        Files.writeString(waiting.resolve("setup.py"), """
                import subprocess, sys
                subprocess.run([sys.executable, "-c", "import time; time.sleep(600)"])
                """);
        Files.writeString(project.resolve("requirements.txt"), "./waiting\n");
        Files.writeString(project.resolve("start.py"), "print('started')\n");
        var window = Stages.open(home);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofMinutes(3));
        assumeThat(Stages.onToolkit(() -> window.session().outlookProperty().get() != null
                        && !window.session()
                                .outlookProperty()
                                .get()
                                .making()
                                .steps()
                                .isEmpty()))
                .as("a Python and an engine are here")
                .isTrue();
        Stages.act(() -> {
            window.wizard().go(3);
            window.session().makeEnvironment();
        });
        Stages.until(() -> !sleepers().isEmpty(), Duration.ofMinutes(4));

        Stages.act(() -> window.session().cancel());
        Stages.until(() -> !window.session().run().runningProperty().get(), Duration.ofMinutes(1));

        assertThat(sleepers()).isEmpty();
        assertThat(Stages.onToolkit(() -> window.session().run().rows().stream()
                        .map(TaskRow::stateProperty)
                        .map(state -> state.get())
                        .toList()))
                .contains(StepState.CANCELLED)
                .doesNotContain(StepState.RUNNING);
        window.leave();
    }

    /** Descendants of this process that wait. */
    private static List<String> sleepers() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains("time.sleep(600)"))
                .toList();
    }
}
