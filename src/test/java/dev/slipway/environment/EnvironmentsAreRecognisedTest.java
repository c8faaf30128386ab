package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.environment.EnvironmentState.Kind;
import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.tool.PipCommand;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsAreRecognisedTest {
    @TempDir
    private Path temporary;

    @Test
    void everyPythonsOwnEnvironmentFitsUntilItIsMoved() throws IOException {
        for (Interpreter python : Machine.interpreters().usable()) {
            Path folder = temporary.resolve("it's 中文 " + python.version()).resolve(".venv");
            byVenv(python, folder);

            assertThat(state(folder, python).kind()).as(python.version()).isEqualTo(Kind.FITS);
            assertThat(state(folder, python).base()).isEqualTo(python.executable());
            assertThat(state(moved(folder), python).reason())
                    .isEqualTo("It was made for " + folder + " and has been moved.");
        }
    }

    @Test
    void uvsEnvironmentFitsUntilItIsMoved() throws IOException {
        Interpreter python = Machine.anyPython();
        Path folder = temporary.resolve("it's 中文").resolve(".venv");
        var outcome = new Sequence().run(Machine.uv(python).create(python, folder));
        assertThat(outcome.ok()).as(outcome.output()).isTrue();

        assertThat(state(folder, python))
                .isEqualTo(new EnvironmentState(
                        Kind.FITS,
                        folder,
                        python.version(),
                        python.executable(),
                        "It is of Python " + python.version() + "."));
        assertThat(state(moved(folder), python).kind()).isEqualTo(Kind.STALE);
    }

    @Test
    void anotherPythonIsTold() {
        Interpreter python = Machine.anyPython();
        Path folder = temporary.resolve(".venv");
        byVenv(python, folder);
        var other = new Interpreter("3.5.1", Path.of("/x"), "PATH", "cpython", "x86_64", false, false, true);

        assertThat(state(folder, other).kind()).isEqualTo(Kind.OTHER_PYTHON);
        assertThat(state(folder, other).reason())
                .isEqualTo("It is of Python " + python.version() + "; 3.5.1 is wanted.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links are a privilege there")
    void anInterpreterThatIsGoneMakesItStale() throws IOException {
        Interpreter python = Machine.anyPython();
        Path folder = temporary.resolve(".venv");
        byVenv(python, folder);
        Path own = new VenvLayout(Platform.current(), folder).python();
        Files.delete(own);
        Files.createSymbolicLink(own, temporary.resolve("gone"));

        assertThat(state(folder, python).kind()).isEqualTo(Kind.STALE);
        assertThat(state(folder, python).reason()).endsWith("is gone.");
    }

    @Test
    void whatIsNoEnvironmentIsLeftAlone() throws IOException {
        Interpreter python = Machine.anyPython();
        Path folder = temporary.resolve(".venv");

        assertThat(state(folder, python).kind()).isEqualTo(Kind.MISSING);
        Files.createDirectory(folder);
        assertThat(state(folder, python).kind()).isEqualTo(Kind.MISSING);
        Files.writeString(folder.resolve("diary.txt"), "mine");
        assertThat(state(folder, python).kind()).isEqualTo(Kind.NOT_AN_ENVIRONMENT);
    }

    private Path moved(Path folder) throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolveSibling("moved"));
        return Files.move(folder, elsewhere.resolve(".venv"));
    }

    private static EnvironmentState state(Path folder, Interpreter wanted) {
        return EnvironmentState.of(folder, wanted, Platform.current());
    }

    private static void byVenv(Interpreter python, Path folder) {
        var outcome = new Sequence()
                .run(new Action.Exec(
                        PipCommand.module(python.executable(), "venv", "--without-pip", folder.toString()),
                        folder.resolveSibling(""),
                        Map.of(),
                        Set.copyOf(List.of("VIRTUAL_ENV"))));
        assertThat(outcome.ok()).as(outcome.output()).isTrue();
    }
}
