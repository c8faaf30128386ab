package dev.slipway.bench;

import dev.slipway.plan.Action;
import dev.slipway.run.Cancellation;
import dev.slipway.run.OutputLog;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A program that prints a million lines, through Slipway with 128 MB of heap and through {@code program | cat > file}, in
 * turn.
 */
final class MillionLinesBench {
    private static final String PROGRAM = """
            import sys
            for i in range(1_000_000):
                sys.stdout.write('line %d of a million, with some more text to read\\n' % i)
            """;

    private MillionLinesBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        withLittleMemory(MillionLinesBench.class.getName(), work.toString());
        String python = python(work);
        Screen.onEach((where, options, environment) -> {
            var withHeap = new ArrayList<>(options);
            withHeap.add("-Xmx128m");
            System.out.println();
            System.out.println("On " + where + ":");
            Product.show(withHeap, environment, work, "dev.slipway.gui.console.GapsWhileLinesStream", python, PROGRAM);
        });
    }

    /** With the options that the program itself runs with, but for the heap. */
    private static void withLittleMemory(String... mainAndArguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of("target/slipway/runtime/bin/java").toAbsolutePath().toString(),
                "-Xmx128m",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("The million lines ended with " + exit);
        }
    }

    /** Within the process that has little memory. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String python = python(Path.of(arguments[0]));
        int rounds = 7;
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
        System.out.println();
        System.out.println("A program that prints 1,000,000 lines, heap of 128 MB (" + rounds + " rounds)");
        System.out.println("| | least ms | median ms | most ms |");
        System.out.println("|---|---|---|---|");
        print("program, pipe, cat > file", cat);
        print("Slipway", own);
    }

    private static void print(String name, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f |%n",
                name,
                sorted[0] * 1000,
                sorted[sorted.length / 2] * 1000,
                sorted[sorted.length - 1] * 1000);
    }

    /** The interpreter itself: a shim would be started in both and hide the difference. */
    private static String python(Path folder) {
        return new ProcessRunner(new Redactor())
                .capture(
                        new Action.Exec(List.of("python3", "-c", "import sys; print(sys.executable)"), folder),
                        Duration.ofMinutes(1))
                .output()
                .strip();
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
