package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.problem.Remedy;
import dev.slipway.problem.ShipException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AllOutputIsThereAtTheEndTest {
    private static final String MILLION = """
            import sys
            sys.stdout.write(''.join(f'line {i} \\u4f60\\u597d\\n' for i in range(1_000_000)))
            """;

    private final ProcessRunner processes = new ProcessRunner(new Redactor());

    @TempDir
    Path folder;

    @Test
    void ofAMillionLinesNoneIsMissing() throws Exception {
        Path expected = folder.resolve("expected");
        var direct = new ProcessBuilder(Python.executable(), "-c", MILLION).redirectOutput(expected.toFile());
        direct.environment().put("PYTHONIOENCODING", "utf-8");
        assertThat(direct.start().waitFor()).isZero();
        var log = new OutputLog(folder.resolve("logs/million.log"));

        try (log) {
            assertThat(processes
                            .run(Python.code(folder, MILLION), log, new Cancellation())
                            .ok())
                    .isTrue();
        }

        assertThat(Files.mismatch(log.file(), expected))
                .as("first byte that differs")
                .isEqualTo(-1);
        assertThat(log.lineCount()).isEqualTo(1_000_000);
        assertThat(log.lines(765_432, 2)).containsExactly("line 765432 \u4f60\u597d", "line 765433 \u4f60\u597d");
        assertThat(log.tail(1)).containsExactly("line 999999 \u4f60\u597d");
    }

    @Test
    void outputAndErrorsKeepTheirOrder() {
        var kept = new Python.Kept();
        String code = """
                import os
                for i in range(2000):
                    os.write(1 + i % 2, b'%d\\n' % i)
                """;

        processes.run(Python.code(folder, code), kept, new Cancellation());

        assertThat(kept.text().lines().map(Integer::valueOf)).hasSize(2000).isSorted();
    }

    @Test
    void outputAndErrorsCanBeTold() {
        var output = new Python.Kept();
        var errors = new Python.Kept();

        var end = processes.run(
                Python.code(folder, "import sys; print('answer'); print('warning', file=sys.stderr); sys.exit(3)"),
                output,
                errors,
                new Cancellation());

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(output.text().strip()).isEqualTo("answer");
        assertThat(errors.text().strip()).isEqualTo("warning");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aProgramThatReadsFindsNothingToRead() {
        var kept = new Python.Kept();

        processes.run(Python.code(folder, "import sys; print(repr(sys.stdin.read()))"), kept, new Cancellation());

        assertThat(kept.text().strip()).isEqualTo("''");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aChildLeftBehindWithThePipeDoesNotHoldUpTheEnd() {
        var kept = new Python.Kept();
        String code = """
                import subprocess, sys
                subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])
                print('done')
                """;

        var end = processes.run(Python.code(folder, code), kept, new Cancellation());

        assertThat(end.ok()).isTrue();
        assertThat(kept.text().strip()).isEqualTo("done");
    }

    @Test
    void whatCannotBeKeptEndsTheProgram() {
        String endless = "while True: print('on and on')";
        OutputSink full = (_, _, _) -> {
            throw new IllegalStateException("full");
        };

        assertThatThrownBy(() -> processes.run(Python.code(folder, endless), full, new Cancellation()))
                .hasMessage("full");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskEndsTheProgramAndSaysSo() {
        var log = new OutputLog(Path.of("/dev/full"));

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() ->
                        processes.run(Python.code(folder, "while True: print('on and on')"), log, new Cancellation()))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ShipException.Kind.CANNOT_WRITE))
                .satisfies(e -> assertThat(e.problem().message())
                        .isEqualTo("The file /dev/full cannot be written: no space left on device."))
                .satisfies(e -> assertThat(e.problem().remedy())
                        .isEqualTo(Remedy.advice("Free some space on this disk, then ship again.")));
    }
}
