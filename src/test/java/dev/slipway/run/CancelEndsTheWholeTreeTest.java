package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CancelEndsTheWholeTreeTest {
    /** Writes the number of the process, then waits; with "deaf" it does not hear a polite request. */
    private static final String WAIT = """
            import os, signal, sys, time
            if sys.argv[2:] == ['deaf']:
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
            open(sys.argv[1] + '.part', 'w').write(str(os.getpid()))
            os.replace(sys.argv[1] + '.part', sys.argv[1])
            time.sleep(600)
            """;

    private static final String PARENT = """
            import subprocess, sys
            wait, folder = sys.argv[1:3]
            code = 'import subprocess, sys; subprocess.Popen([sys.executable, "-c", sys.argv[1], sys.argv[2] + "/grandchild"] + sys.argv[3:]); exec(sys.argv[1].replace("sys.argv[1]", "sys.argv[2] + \\'/child\\'"))'
            subprocess.Popen([sys.executable, '-c', code, wait, folder] + sys.argv[3:])
            print('started', flush=True)
            import time; time.sleep(600)
            """;

    private static final String DAEMON = """
            import os, subprocess, sys
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    null = os.open(os.devnull, os.O_RDWR)
                    for stream in range(3):
                        os.dup2(null, stream)
                    os.execv(sys.executable, [sys.executable, '-c', sys.argv[1], sys.argv[2] + '/daemon'])
                os._exit(0)
            os.wait()
            import time; time.sleep(600)
            """;

    private final ProcessRunner processes = new ProcessRunner(new Redactor());
    private final Cancellation cancellation = new Cancellation();
    private final Python.Kept kept = new Python.Kept();

    @TempDir
    Path folder;

    @Test
    void childrenAndGrandchildrenEnd() throws Exception {
        cancelOnce(PARENT, List.of("child", "grandchild"));
    }

    @Test
    void thoseThatDoNotListenAreMadeTo() throws Exception {
        cancelOnce(PARENT, List.of("child", "grandchild"), "deaf");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDaemonThatLeftTheTreeEndsToo() throws Exception {
        cancelOnce(DAEMON, List.of("daemon"));
    }

    @Test
    void whatWasPrintedBeforeIsThere() throws Exception {
        cancelOnce(PARENT, List.of("child"));

        assertThat(kept.text().strip()).isEqualTo("started");
    }

    @Test
    void nothingStartsAfterTheRequest() {
        cancellation.request();

        var end = processes.run(Python.code(folder, "open('made', 'w')"), kept, cancellation);

        assertThat(end.cancelled()).isTrue();
        assertThat(folder.resolve("made")).doesNotExist();
    }

    private void cancelOnce(String program, List<String> names, String... more) throws Exception {
        String[] arguments = more.length == 0
                ? new String[] {WAIT, folder.toString()}
                : new String[] {WAIT, folder.toString(), more[0]};
        var running = CompletableFuture.supplyAsync(
                () -> processes.run(Python.code(folder, program, arguments), kept, cancellation));
        List<ProcessHandle> started =
                names.stream().map(name -> awaitProcess(folder.resolve(name))).toList();
        assertThat(started).allMatch(ProcessMark::lives);

        cancellation.request();
        var end = running.get();

        assertThat(end.cancelled()).isTrue();
        assertThat(end.ok()).isFalse();
        assertThat(started).noneMatch(ProcessMark::lives);
    }

    private static ProcessHandle awaitProcess(Path file) {
        try {
            while (!Files.exists(file)) {
                Thread.sleep(20);
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(file))).orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
