package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.container.EngineDesk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TheEngineIsCommandedTest {
    private static final String BASE = "python:" + AContainerEngine.PYTHON + "-slim-bookworm";
    private static final String NAME = "slipway-test-commands";
    private static final String TAG = "slipway-test/commands:1";

    @TempDir
    Path temp;

    private EngineDesk desk;

    @BeforeEach
    void anEngineIsThere() {
        desk = AContainerEngine.desk();
    }

    @AfterEach
    void nothingIsLeft() {
        Console.run("engine", "rm", "--force", NAME);
        AContainerEngine.forget(desk, TAG);
    }

    @Test
    void aContainerFromItsStartToItsRemoval() {
        assertThat(done(
                        "engine",
                        "run",
                        "-d",
                        "--name",
                        NAME,
                        "-e",
                        "TIDE=high",
                        BASE,
                        "--",
                        "python",
                        "-c",
                        "import os, time; print('tide', os.environ['TIDE'], flush=True); time.sleep(300)"))
                .isNotBlank();
        assertThat(done("engine", "ps")).contains(NAME).contains(BASE);
        assertThat(Console.run("engine", "ps", "--json")
                        .json()
                        .path("containers")
                        .toString())
                .contains("\"running\":true");
        assertThat(done("engine", "logs", "--tail", "5", NAME)).contains("tide high");

        done("engine", "stop", NAME);
        assertThat(done("engine", "ps")).doesNotContain(NAME);
        assertThat(done("engine", "ps", "--all")).contains(NAME).contains("Exited");
        assertThat(done("engine", "prune")).contains("container  " + NAME).contains("Nothing was removed");
        assertThat(done("engine", "ps", "--all")).contains(NAME);

        done("engine", "rm", NAME);
        assertThat(done("engine", "ps", "--all")).doesNotContain(NAME);
    }

    @Test
    void anImageIsNamedSavedAndForgotten() {
        done("engine", "tag", BASE, TAG);
        assertThat(done("engine", "images")).contains(TAG);
        Path file = temp.resolve("an image.tar");
        done("engine", "save", TAG, "--output", file.toString());
        assertThat(file).isNotEmptyFile();
        done("engine", "rmi", TAG);
        assertThat(desk.images()).noneMatch(image -> image.reference().equals(TAG));
    }

    @Test
    void aRunThatEndsGivesItsOutputAndRemovesItself() {
        assertThat(done("engine", "run", "--rm", "--network", "none", BASE, "--", "python", "-c", "print(6 * 7)"))
                .contains("42");
        assertThat(desk.containers(true))
                .noneMatch(
                        one -> one.name().startsWith("slipway-") && one.image().equals(BASE) && !one.running());
    }

    @Test
    void aRefusalIsExplained() {
        Console console = Console.run("engine", "logs", "no-such-container");

        assertThat(console.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(console.err())
                .contains("There is no container no-such-container.")
                .contains("slipway engine ps");
    }

    @Test
    void aPortThatIsTakenIsTold() {
        desk.ask(desk.engine()
                .exec(
                        temp,
                        List.of(
                                "run",
                                "--detach",
                                "--name",
                                NAME,
                                "--publish",
                                "127.0.0.1:18977:80",
                                BASE,
                                "sleep",
                                "300")));

        Console console = Console.run("engine", "run", "--rm", "-p", "127.0.0.1:18977:80", BASE, "--", "true");

        assertThat(console.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(console.err()).contains("Port 18977 of this machine is taken.");
    }

    private static String done(Object... arguments) {
        Console console = Console.run(arguments);
        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        return console.out();
    }
}
