package dev.slipway.metadata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real tools that judge what Slipway writes, in an environment under target/; tests skip where they cannot be had. */
public final class PackagingTools {
    private static final List<String> TOOLS = List.of(
            "validate-pyproject==0.27",
            "trove-classifiers",
            "packaging>=25",
            "twine>=6.1",
            "build",
            "hatchling",
            "flit-core",
            "pdm-backend",
            "poetry-core",
            "uv_build<1",
            "setuptools>=77",
            "wheel");

    private final Path python;

    private PackagingTools(Path python) {
        this.python = python;
    }

    /** Any Python 3.11 or newer, for its tomllib and configparser. */
    static Path python() {
        for (var name : List.of("python3", "python")) {
            try {
                var result = run(Path.of("."), List.of(name, "-c", "import tomllib, sys; print(sys.executable)"));
                if (result.code() == 0) {
                    return Path.of(result.output().strip());
                }
            } catch (IOException _) {
                continue;
            }
        }
        assumeTrue(false, "no Python 3.11 or newer is on PATH");
        throw new AssertionError();
    }

    public static PackagingTools installed() throws IOException {
        var home = Path.of("target", "test-tools", "packaging").toAbsolutePath();
        var python = home.resolve("bin").resolve("python");
        if (!Files.exists(home.resolve("ready"))) {
            run(Path.of("."), List.of(python().toString(), "-m", "venv", home.toString()));
            var command = new ArrayList<>(List.of(python.toString(), "-m", "pip", "install", "-q"));
            command.addAll(TOOLS);
            var result = run(Path.of("."), command);
            assumeTrue(result.code() == 0, "the packaging tools cannot be installed: " + result.output());
            Files.writeString(home.resolve("ready"), "");
        }
        return new PackagingTools(python);
    }

    public Result python(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(python.toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    public record Result(int code, String output) {}

    public static Result run(Path folder, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PYTHONUTF8", "1");
        // uv_build looks for its program there.
        var home = Path.of(command.getFirst()).getParent();
        if (home != null) {
            builder.environment().merge("PATH", home.toString(), (old, own) -> own + File.pathSeparator + old);
        }
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new Result(process.exitValue(), output);
    }
}
