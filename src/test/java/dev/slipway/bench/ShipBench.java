package dev.slipway.bench;

import dev.slipway.environment.Interpreter;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shipping the first sample, against a script that calls uv for the same steps; and shipping it again with nothing changed. */
final class ShipBench {
    private static final Path SCRIPT = Path.of("src/test/resources/dev/slipway/bench/ship-by-hand.sh");

    private ShipBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        Path home = work.resolve("home");
        Map<String, String> environment = Map.of("SLIPWAY_HOME", home.toString());
        Path sample = work.resolve("mlm-demo");
        Sample.MLM_DEMO.copyTo(sample);
        Path project = work.resolve("shipped");
        // Fetches uv and fills the caches, so that both find the same.
        fresh("warm up", sample, project, List.of(Benches.SLIPWAY, "ship", project.toString()), environment, work)
                .run();
        Path uv = uv(home);
        String python = Host.current()
                .interpreters()
                .version("3.10")
                .map(Interpreter::executable)
                .map(Path::toString)
                .orElseThrow(() -> new IOException("this benchmark needs a Python 3.10"));
        new Comparison(
                        "Shipping mlm-demo: environment, wheel and sdist, each tried",
                        5,
                        List.of(
                                fresh(
                                        "slipway ship",
                                        sample,
                                        project,
                                        List.of(Benches.SLIPWAY, "ship", project.toString()),
                                        environment,
                                        work),
                                fresh(
                                        "a script that calls uv",
                                        sample,
                                        project,
                                        List.of(
                                                "sh",
                                                SCRIPT.toAbsolutePath().toString(),
                                                uv.toString(),
                                                python,
                                                project.toString()),
                                        environment,
                                        work)))
                .print();
        fresh("once more", sample, project, List.of(Benches.SLIPWAY, "ship", project.toString()), environment, work)
                .run();
        new Comparison(
                        "Shipping it again, nothing changed",
                        5,
                        List.of(new WholeProcess(
                                "slipway ship",
                                List.of(Benches.SLIPWAY, "ship", project.toString()),
                                environment,
                                work.resolve("again.txt"))))
                .print();
    }

    /** The command on a project that was just copied, as if never shipped. */
    static WholeProcess fresh(
            String name, Path sample, Path project, List<String> command, Map<String, String> environment, Path work) {
        List<String> whole = Stream.concat(
                        Stream.of(
                                "sh",
                                "-c",
                                "rm -rf \"$1\" && cp -r \"$0\" \"$1\" && shift && exec \"$@\"",
                                sample.toString(),
                                project.toString()),
                        command.stream())
                .toList();
        return new WholeProcess(name, whole, environment, work.resolve("ship.txt"));
    }

    static Path uv(Path home) throws IOException {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            Path onPath = Path.of(folder, "uv");
            if (Files.isExecutable(onPath)) {
                return onPath;
            }
        }
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            return files.filter(file -> file.endsWith("bin/uv"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no uv below " + home));
        }
    }
}
