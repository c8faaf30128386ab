package dev.slipway.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The Python on PATH, as something real to run. */
public final class Python {
    private Python() {}

    /** The interpreter behind whatever {@code python3} is; skips the test where there is none. */
    public static String executable() {
        String found = Found.EXECUTABLE;
        assumeTrue(!found.isEmpty(), "no python3 on PATH");
        return found;
    }

    /** A command that runs this code in a folder. */
    public static Action.Exec code(Path folder, String code, String... arguments) {
        List<String> command = new ArrayList<>(List.of(executable(), "-c", code));
        command.addAll(List.of(arguments));
        return new Action.Exec(command, folder);
    }

    private static final class Found {
        private static final String EXECUTABLE = find();

        private static String find() {
            try {
                Captured answer = new ProcessRunner(new Redactor())
                        .capture(
                                new Action.Exec(
                                        List.of("python3", "-c", "import sys; print(sys.executable)"),
                                        Path.of(System.getProperty("java.io.tmpdir"))),
                                Duration.ofSeconds(30));
                return answer.ok() ? answer.output().strip() : "";
            } catch (ShipException _) {
                return "";
            }
        }
    }

    /** A sink that keeps everything. */
    static final class Kept implements OutputSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void take(byte[] block, int offset, int length) {
            bytes.write(block, offset, length);
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
