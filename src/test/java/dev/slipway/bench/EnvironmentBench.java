package dev.slipway.bench;

import dev.slipway.environment.Interpreter;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ready environment, versions settled and all imported once, against the same uv commands by hand, from the same warm cache. */
final class EnvironmentBench {
    private static final List<String> OPEN = List.of("pandas", "scikit-learn", "flask", "requests");
    private static final List<String> PINNED = List.of("scikit-learn==1.0.2", "numpy>=1.22,<1.23", "h5py");

    private EnvironmentBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        Path pinned = work.resolve("mlm-demo");
        Sample.MLM_DEMO.copyTo(pinned);
        compare(
                work,
                pinned,
                "3.10",
                PINNED,
                List.of("sklearn", "numpy", "h5py"),
                "Environment of mlm-demo, whose pins need Python 3.10");
        Path open = Files.createDirectories(work.resolve("open"));
        Files.writeString(open.resolve("requirements.txt"), String.join("\n", OPEN) + "\n");
        Files.writeString(open.resolve("app.py"), "import pandas\nimport sklearn\nimport flask\nimport requests\n");
        compare(
                work,
                open,
                "3.12",
                OPEN,
                List.of("pandas", "sklearn", "flask", "requests"),
                "Environment of " + String.join(", ", OPEN) + " without pins");
    }

    private static void compare(
            Path work, Path sample, String python, List<String> requirements, List<String> modules, String title)
            throws IOException, InterruptedException {
        Path home = work.resolve("home");
        Map<String, String> environment = Map.of("SLIPWAY_HOME", home.toString());
        Path project = work.resolve("environment");
        List<String> slipway = List.of(Benches.SLIPWAY, "environment", "--python", python, project.toString());
        ShipBench.fresh("warm up", sample, project, slipway, environment, work).run();
        String uv = ShipBench.uv(home).toString();
        String interpreter = Host.current()
                .interpreters()
                .version(python)
                .map(Interpreter::executable)
                .map(Path::toString)
                .orElseThrow(() -> new IOException("this benchmark needs a Python " + python));
        List<String> script = new ArrayList<>(List.of(
                "sh",
                "-c",
                "cd \"$0\" && \"$1\" venv --quiet --python \"$2\" .venv && u=$1 && shift 2 && \"$u\" pip install --quiet --python .venv \"$@\"",
                project.toString(),
                uv,
                interpreter));
        script.addAll(requirements);
        List<String> whole = new ArrayList<>(List.of(
                "sh",
                "-c",
                "cd \"$0\" && \"$1\" pip compile --quiet --python \"$2\" -o versions.txt \"$4\""
                        + " && \"$1\" venv --quiet --python \"$2\" .venv"
                        + " && \"$1\" pip install --quiet --python .venv -r versions.txt && .venv/bin/python -c \"import $3\"",
                project.toString(),
                uv,
                interpreter,
                String.join(", ", modules),
                Files.write(work.resolve("wanted.in"), requirements).toString()));
        new Comparison(
                        title,
                        5,
                        List.of(
                                ShipBench.fresh("slipway environment", sample, project, slipway, environment, work),
                                ShipBench.fresh("uv by hand", sample, project, script, environment, work),
                                ShipBench.fresh(
                                        "uv by hand, versions found first and all imported once",
                                        sample,
                                        project,
                                        whole,
                                        environment,
                                        work)))
                .print();
    }
}
