package dev.slipway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the benchmarks that are named, or all. */
final class Benches {
    static final String SLIPWAY =
            Path.of("target/slipway/bin/slipway").toAbsolutePath().toString();

    private Benches() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> chosen = arguments.length == 0 || arguments[0].isBlank()
                ? List.of(
                        "window",
                        "scan",
                        "lines",
                        "environment",
                        "ship",
                        "ship-all",
                        "detect",
                        "table",
                        "open",
                        "memory")
                : List.of(arguments[0].split(","));
        Path work = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
        for (String name : chosen) {
            switch (name) {
                case "scan" -> ScanBench.run(work);
                case "environment" -> EnvironmentBench.run(work);
                case "ship" -> ShipBench.run(work);
                case "ship-all" -> ShipAllBench.run(work);
                case "lines" -> MillionLinesBench.run(work);
                case "window" -> WindowBench.run(work);
                case "detect" -> DetectBench.run(work);
                case "table" -> TableBench.run(work);
                case "open" -> InTheWindow.opening(work);
                case "memory" -> InTheWindow.memory(work);
                default -> throw new IllegalArgumentException("There is no benchmark \"" + name + "\".");
            }
        }
    }
}
