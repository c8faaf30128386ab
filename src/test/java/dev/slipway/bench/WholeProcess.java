package dev.slipway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command that is run as a process of its own and watched from outside. */
record WholeProcess(String name, List<String> command, Map<String, String> environment, Path output) {

    /**
     * One run.
     *
     * @param millis from start to end
     * @param processorMillis on all processors together, without that of programs it started; tells more than the time
     *     on a busy machine
     * @param peakMegabytes most resident memory seen, 0 where the system does not tell
     */
    record Run(long millis, long processorMillis, long peakMegabytes) {}

    WholeProcess {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Runs it once; what it prints goes to the file {@code output}. */
    Run run() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        long processor = 0;
        while (!process.waitFor(4, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            processor = Math.max(
                    processor,
                    process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (process.exitValue() != 0) {
            throw new IOException(name + " ended with " + process.exitValue() + ", see " + output);
        }
        return new Run(millis, processor, peak / 1024);
    }

    private static long peakKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
