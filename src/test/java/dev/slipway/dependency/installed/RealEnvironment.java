package dev.slipway.dependency.installed;

import dev.slipway.environment.Engine;
import dev.slipway.environment.Engines;
import dev.slipway.environment.FoundInterpreters;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.InterpreterFinder;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.platform.VenvLayout;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Environments that uv makes for tests, in seconds; where that cannot be, tests are left out with a reason. */
public final class RealEnvironment {
    private static final Path HOME = Path.of(System.getProperty("user.home", "."));
    /** Slipway's own folders as all tests share them, so that uv is fetched once. */
    public static final UserFolders FOLDERS = UserFolders.of(
            Platform.current(),
            Map.of("SLIPWAY_HOME", Path.of("target/test-home").toAbsolutePath().toString()),
            HOME);

    public static final ProcessRunner PROCESSES = new ProcessRunner(new Redactor());

    private RealEnvironment() {}

    public static FoundInterpreters interpreters() {
        return new InterpreterFinder(Platform.current(), System.getenv(), HOME, FOLDERS, PROCESSES).find();
    }

    public static Interpreter python() {
        var usable =
                interpreters().usable().stream().filter(Interpreter::hasVenv).toList();
        Assumptions.assumeFalse(usable.isEmpty(), "there is no Python on this machine");
        return usable.getFirst();
    }

    public static Engines engines() {
        return new Engines(Platform.current(), System.getenv(), HOME, FOLDERS, PROCESSES);
    }

    /** The engine, ready to work. */
    public static synchronized Engine engine(String id) {
        Engine engine = engines().choose(id, python(), interpreters()).engine();
        Assumptions.assumeTrue(engine != null, id + " cannot be had here");
        for (Step step : Objects.requireNonNull(engine).prepare()) {
            step.actions().forEach(RealEnvironment::run);
        }
        return engine;
    }

    /** A new environment that holds these. */
    public static Path make(Path venv, String... requirements) throws IOException {
        Engine uv = engine("uv");
        uv.create(python(), venv).forEach(RealEnvironment::run);
        if (requirements.length > 0) {
            Path list = Files.createTempFile("requirements", ".txt");
            Files.write(list, List.of(requirements));
            run(uv.installRequirements(venv, list));
        }
        return venv;
    }

    /** The output of a Python in an environment. */
    public static String python(Path venv, String... arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(new VenvLayout(Platform.current(), venv).python().toString());
        command.addAll(List.of(arguments));
        return run(new Action.Exec(command, venv));
    }

    /** What {@code importlib.metadata} says is there, as {@code name==version}. */
    public static List<String> freeze(Path venv) {
        return python(
                        venv,
                        "-I",
                        "-c",
                        "import importlib.metadata as m; print('\\n'.join(sorted(d.metadata['Name'].lower() + '==' +"
                                + " d.version for d in m.distributions())))")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    public static String run(Action action) {
        switch (action) {
            case Action.Exec exec -> {
                Captured said = PROCESSES.capture(exec, Duration.ofMinutes(5));
                if (!said.ok()) {
                    throw new AssertionError(exec.command() + "\n" + said.output() + said.errors());
                }
                return said.output();
            }
            case Action.WriteOwn(Path file, String text) -> {
                try {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.writeString(file, text);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return "";
            }
            default -> {
                return "";
            }
        }
    }
}
