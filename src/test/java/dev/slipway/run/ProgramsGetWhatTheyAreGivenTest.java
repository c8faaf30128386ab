package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgramsGetWhatTheyAreGivenTest {
    private final ProcessRunner processes = new ProcessRunner(new Redactor());

    @TempDir
    Path folder;

    @Test
    void argumentsAndFolderArriveAsTheyAre() {
        Path odd = folder.resolve("a b & 'c' \u6570\u636e \ud83d\ude80");
        String[] arguments = {"two words", "\"quoted\"", "it's", "$HOME", "*", "\u4f60\u597d", "", "a\\b", "-x=\n"};

        Captured answer = processes.capture(
                Python.code(odd, "import os, sys, json; print(json.dumps([os.getcwd()] + sys.argv[1:]))", arguments),
                Duration.ofMinutes(1));

        assertThat(answer.errors()).isEmpty();
        assertThat(json(answer.output())).startsWith(odd.toString()).endsWith(arguments);
    }

    @Test
    void variablesAreAddedAndTakenAway() {
        Map<String, String> inherited = new HashMap<>(System.getenv());
        inherited.put("PYTHONPATH", "/nowhere");
        inherited.put("STAYS", "yes");
        var runner = new ProcessRunner(new Redactor(), inherited, Platform.current());
        var exec = new Action.Exec(
                List.of(
                        Python.executable(),
                        "-c",
                        "import os; print([os.environ.get(n) for n in ('PYTHONPATH', 'STAYS', 'NEW')])"),
                folder,
                Map.of("NEW", "\u65b0"),
                Set.of("PYTHONPATH"));

        assertThat(runner.capture(exec, Duration.ofMinutes(1)).output().strip()).isEqualTo("[None, 'yes', '\u65b0']");
    }

    @Test
    void howTheWindowDrawsIsNoBusinessOfPrograms() {
        var exec = new Action.Exec(List.of("python"), folder);

        assertThat(Variables.of(Platform.LINUX, Map.of("GDK_GL", "disable"), exec))
                .doesNotContainKey("GDK_GL");
        assertThat(Variables.of(Platform.LINUX, Map.of("GDK_GL", "always"), exec))
                .containsEntry("GDK_GL", "always");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> run("no-such-program-here"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ShipException.Kind.TOOL_MISSING))
                .satisfies(e -> assertThat(e.problem().message())
                        .isEqualTo("The program no-such-program-here was not found on PATH."))
                .satisfies(e -> assertThat(e.problem().remedy()).isNotNull());
        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> run(folder.resolve("gone/python").toString()))
                .withMessage("The program " + folder.resolve("gone/python") + " is not there.");
    }

    @Test
    void aProgramIsLookedForOnItsOwnPath() {
        var runner = new ProcessRunner(new Redactor(), Map.of("PATH", folder.toString()), Platform.current());

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> runner.capture(new Action.Exec(List.of("python3"), folder), Duration.ofMinutes(1)))
                .withMessageContaining("python3 was not found");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aScriptWhoseInterpreterIsGoneSaysSo() throws IOException {
        Path script = folder.resolve("pip");
        Files.writeString(script, "#!/moved/away/bin/python\nprint(1)\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> run(script.toString()))
                .withMessageContaining("its first line names /moved/away/bin/python, which is not there")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ShipException.Kind.TOOL_MISSING));
    }

    @Test
    void aFileInPlaceOfTheFolderIsAPlainError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> processes.capture(Python.code(file, "pass"), Duration.ofMinutes(1)))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ShipException.Kind.CANNOT_WRITE));
    }

    @Test
    void whatTakesTooLongIsEnded() {
        Captured answer = processes.capture(
                Python.code(folder, "import time; print('here', flush=True); time.sleep(600)"), Duration.ofSeconds(2));

        assertThat(answer.ended()).isTrue();
        assertThat(answer.ok()).isFalse();
    }

    private void run(String program) {
        processes.run(new Action.Exec(List.of(program), folder), OutputSink.NONE, new Cancellation());
    }

    private static String[] json(String text) {
        try {
            return new ObjectMapper().readValue(text, String[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
