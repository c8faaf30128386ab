package dev.slipway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scan of a large project, against deptry. */
final class ScanBench {
    private ScanBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        var tree = new PythonTree(work.resolve("large"));
        tree.make();
        Path deptry = deptry(work);
        String root = tree.root().toString();
        Path home = work.resolve("home");
        List<String> scan = List.of(Benches.SLIPWAY, "scan", root, "--json");
        // What an earlier scan remembers is thrown away before each.
        List<String> first = new ArrayList<>(List.of("sh", "-c", "rm -rf \"$0\" && exec \"$@\""));
        first.add(home.resolve("cache/scans").toString());
        first.addAll(scan);
        Map<String, String> environment = Map.of("SLIPWAY_HOME", home.toString());
        new Comparison(
                        "Scan of 10,000 Python files, 50,000 others, an environment in the tree",
                        5,
                        List.of(
                                new WholeProcess(
                                        "slipway scan --json, for the first time",
                                        first,
                                        environment,
                                        work.resolve("scan.json")),
                                new WholeProcess(
                                        "slipway scan --json, again", scan, environment, work.resolve("scan.json")),
                                new WholeProcess(
                                        "deptry (which ends with 1 if it finds something)",
                                        List.of(
                                                "sh",
                                                "-c",
                                                "cd \"$1\" && \"$2\" . ; [ $? -le 1 ]",
                                                "sh",
                                                root,
                                                deptry.toString()),
                                        Map.of(),
                                        work.resolve("deptry.txt"))))
                .print();
    }

    private static Path deptry(Path work) throws IOException, InterruptedException {
        Path environment = work.resolve("venv");
        Path deptry = environment.resolve("bin/deptry");
        if (Files.notExists(deptry)) {
            run(List.of("python3", "-m", "venv", environment.toString()));
            run(List.of(environment.resolve("bin/pip").toString(), "install", "-q", "deptry"));
        }
        return deptry;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }
}
