package dev.slipway.requirement;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The real {@code packaging} library in one Python process, asked by JSON lines. */
public final class PackagingLibrary implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    private PackagingLibrary(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts a script that lies beside the tests; skips the test where there is no Python with a recent packaging. */
    public static PackagingLibrary start(Path folder, String script) throws IOException, InterruptedException {
        String python = python(folder);
        Path file = folder.resolve("answers.py");
        try (var in = PackagingLibrary.class.getResourceAsStream("/dev/slipway/" + script)) {
            Files.write(file, Objects.requireNonNull(in, script).readAllBytes());
        }
        var builder = new ProcessBuilder(python, "-W", "ignore", file.toString());
        builder.environment().put("PYTHONUTF8", "1");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new PackagingLibrary(builder.start());
    }

    private static String python(Path folder) throws IOException, InterruptedException {
        String check = "import packaging, sys; sys.exit(int(packaging.__version__.split('.')[0]) < 26)";
        if (succeeds(List.of("python3", "-c", check))) {
            return "python3";
        }
        Path venv = folder.resolve("venv");
        String python = venv.resolve("bin/python").toString();
        boolean made = succeeds(List.of("python3", "-m", "venv", venv.toString()))
                && succeeds(List.of(python, "-m", "pip", "install", "-q", "packaging>=26"));
        assumeTrue(made, "no Python with the packaging library, and none can be had");
        return python;
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The answers to some questions, in order. */
    public JsonNode ask(List<List<Object>> asked) throws IOException {
        questions.write(JSON.writeValueAsString(asked));
        questions.write('\n');
        questions.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("Python ended early");
        }
        return JSON.readTree(line);
    }

    /** An answer of ours in the same form. */
    public static JsonNode answer(Object value) {
        return JSON.valueToTree(value);
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
    }
}
