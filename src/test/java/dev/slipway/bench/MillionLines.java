package dev.slipway.bench;

import dev.slipway.plan.Action;
import dev.slipway.run.Cancellation;
import dev.slipway.run.OutputLog;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A program that prints a million lines, through Slipway and through {@code program | cat > file}, in turns.
 *
 * <p>Run it with {@code -Xmx128m}; arguments: the Python to take, how many rounds.
 */
public final class MillionLines {
    private static final String PROGRAM = """
            import sys
            for i in range(1_000_000):
                sys.stdout.write('line %d of a million, with some more text to read\\n' % i)
            """;

    private MillionLines() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String python = arguments.length > 0 ? arguments[0] : "python3";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path folder = Files.createTempDirectory("slipway-million");
        Path piped = folder.resolve("piped");
        double[] cat = new double[rounds];
        double[] own = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            cat[i] = throughCat(python, piped);
            Path log = folder.resolve("own-" + i + ".log");
            own[i] = throughSlipway(python, folder, log);
            if (Files.mismatch(piped, log) >= 0) {
                throw new IllegalStateException("the log differs");
            }
            Files.delete(log);
        }
        Files.delete(piped);
        Files.delete(folder);
        Arrays.sort(cat);
        Arrays.sort(own);
        System.out.printf(
                Locale.ROOT,
                "program | cat > file: min %.3f median %.3f s%nSlipway: min %.3f median %.3f s, ratio %.2f (min) %.2f (median)%n",
                cat[0],
                cat[rounds / 2],
                own[0],
                own[rounds / 2],
                own[0] / cat[0],
                own[rounds / 2] / cat[rounds / 2]);
    }

    private static double throughCat(String python, Path file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var command =
                new ProcessBuilder("sh", "-c", "\"$0\" -c \"$1\" | cat > \"$2\"", python, PROGRAM, file.toString());
        command.environment().put("PYTHONIOENCODING", "utf-8");
        if (command.inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("the program failed");
        }
        return seconds(start);
    }

    private static double throughSlipway(String python, Path folder, Path file) {
        var processes = new ProcessRunner(new Redactor());
        long start = System.nanoTime();
        try (var log = new OutputLog(file)) {
            var exec = new Action.Exec(List.of(python, "-c", PROGRAM), folder);
            if (!processes.run(exec, log, new Cancellation()).ok() || log.lineCount() != 1_000_000) {
                throw new IllegalStateException("lines are missing");
            }
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
