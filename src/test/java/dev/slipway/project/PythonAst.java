package dev.slipway.project;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Python's own {@code ast} in one process, asked for one file after the other. */
final class PythonAst implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    /** The imports of a file, each as text; null if Python does not accept it. */
    record Answer(TreeSet<String> imports, TreeSet<String> dynamic) {}

    PythonAst(Path python, Path folder) throws IOException {
        Path script = folder.resolve("ast_imports.py");
        try (InputStream in = Objects.requireNonNull(PythonAst.class.getResourceAsStream("ast_imports.py"))) {
            Files.write(script, in.readAllBytes());
        }
        process = new ProcessBuilder(python.toString(), "-E", script.toString())
                .redirectError(folder.resolve("ast.log").toFile())
                .start();
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The newest Python of such a version among those of pyenv and on the path; null if there is none. */
    static @Nullable Path python(String version) {
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                List<Path> fitting = all.filter(
                                path -> path.getFileName().toString().startsWith(version + "."))
                        .map(path -> path.resolve("bin").resolve("python"))
                        .filter(Files::isExecutable)
                        .sorted(Comparator.reverseOrder())
                        .toList();
                if (!fitting.isEmpty()) {
                    return fitting.getFirst();
                }
            } catch (IOException e) {
                return null;
            }
        }
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, "python" + version);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    @Nullable
    Answer ask(Path file) throws IOException {
        questions.write(json.writeValueAsString(file.toString()));
        questions.write('\n');
        questions.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("Python ended while it read " + file);
        }
        JsonNode answer = json.readTree(line);
        if (answer.has("error")) {
            return null;
        }
        return new Answer(texts(answer.get("imports")), texts(answer.get("dynamic")));
    }

    private static TreeSet<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::toString).collect(toCollection(TreeSet::new));
    }

    @Override
    public void close() throws IOException {
        questions.close();
        answers.close();
        process.destroy();
    }
}
