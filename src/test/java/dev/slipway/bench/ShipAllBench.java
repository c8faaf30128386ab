package dev.slipway.bench;

import dev.slipway.container.ContainerEngine;
import dev.slipway.environment.Interpreter;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Wheel, executable and image of the first sample together, against the same tools one after the other. Needs a container engine of its own,
 * such as {@code PYTHONS=3.10 .ci/engine start DIR} starts, since what it remembers of builds is removed before each round. Both build by the
 * same client, and by BuildKit: Debian's docker.io has it built in, so that no plug-in is needed.
 */
final class ShipAllBench {
    private static final Path SCRIPT = Path.of("src/test/resources/dev/slipway/bench/ship-all-by-hand.sh");
    /** What an image of the sample begins with, whose model wants this Python. */
    private static final String BASE = "python:3.10-slim-bookworm";

    private static final String ARTIFACTS = "wheel,executable,image";

    private ShipAllBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        if (System.getenv().getOrDefault("DOCKER_HOST", "").isBlank()) {
            System.out.println(
                    "ship-all is left out: DOCKER_HOST names no engine that its build cache may be taken from.");
            return;
        }
        // The client that Slipway takes as well: not every one on the PATH can build with cache mounts.
        String docker = Host.current()
                .containers()
                .find()
                .engine()
                .map(ContainerEngine::program)
                .map(Path::toString)
                .orElseThrow(() -> new IOException("no container engine answers"));
        if (new ProcessBuilder(docker, "image", "inspect", BASE)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                != 0) {
            System.out.println(
                    "ship-all is left out: the engine has no " + BASE + "; PYTHONS=3.10 .ci/engine makes it.");
            return;
        }
        Path home = work.resolve("home");
        Map<String, String> environment = Map.of("SLIPWAY_HOME", home.toString());
        Path sample = work.resolve("mlm-demo");
        Sample.MLM_DEMO.copyTo(sample);
        Path project = work.resolve("shipped-whole");
        List<String> slipway = List.of(Benches.SLIPWAY, "ship", project.toString(), "--only", ARTIFACTS);
        // Fetches uv and fills the caches of both, the engine's too.
        fresh("warm up", docker, sample, project, slipway, environment, work).run();
        Path uv = ShipBench.uv(home);
        String python = Host.current()
                .interpreters()
                .version("3.10")
                .map(Interpreter::executable)
                .map(Path::toString)
                .orElseThrow(() -> new IOException("this benchmark needs a Python 3.10"));
        List<String> byHand =
                List.of("sh", SCRIPT.toAbsolutePath().toString(), uv.toString(), python, docker, project.toString());
        new Comparison(
                        "Shipping mlm-demo: environment, wheel, executable and image, each tried",
                        3,
                        List.of(
                                fresh("slipway ship", docker, sample, project, slipway, environment, work),
                                fresh(
                                        "a script that calls the tools in turn",
                                        docker,
                                        sample,
                                        project,
                                        byHand,
                                        environment,
                                        work)))
                .print();
        fresh("once more", docker, sample, project, slipway, environment, work).run();
        new Comparison(
                        "Shipping it again with one source file changed",
                        3,
                        List.of(new WholeProcess(
                                "slipway ship",
                                Stream.concat(
                                                Stream.of(
                                                        "sh",
                                                        "-c",
                                                        "date +'# %s%N' >> \"$0/regressor/predict.py\" && exec \"$@\"",
                                                        project.toString()),
                                                slipway.stream())
                                        .toList(),
                                environment,
                                work.resolve("ship-changed.txt"))))
                .print();
    }

    /** The command on a project that was just copied, as if never shipped; what the engine remembers of its last build goes. */
    private static WholeProcess fresh(
            String name,
            String docker,
            Path sample,
            Path project,
            List<String> command,
            Map<String, String> environment,
            Path work) {
        List<String> whole = Stream.concat(
                        Stream.of(
                                "sh",
                                "-c",
                                "rm -rf \"$1\" && cp -r \"$0\" \"$1\" && \"$2\" builder prune --force --all >/dev/null && shift 2 && exec \"$@\"",
                                sample.toString(),
                                project.toString(),
                                docker),
                        command.stream())
                .toList();
        return new WholeProcess(name, whole, environment, work.resolve("ship-whole.txt"));
    }
}
