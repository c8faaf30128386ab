package dev.slipway.modularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.metadata.python.PyToken;
import dev.slipway.metadata.python.PyTokens;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same tokens as Python's own tokenize, for the modules of its standard library. */
class TokensEqualThoseOfPythonTest {
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path temp;

    @Test
    void forTheStandardLibrary() throws Exception {
        Path python = Trial.python("3.11");
        assumeTrue(python != null, "Python 3.11 by pyenv");
        Path script = temp.resolve("tokens.py");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("tokens.py"))) {
            Files.write(script, in.readAllBytes());
        }
        Path library = python.getParent().resolveSibling("lib").resolve("python3.11");
        List<Path> files;
        try (Stream<Path> all = Stream.concat(
                Stream.concat(Files.list(library), Files.list(library.resolve("json"))),
                Stream.concat(Files.list(library.resolve("test")), Files.list(library.resolve("email"))))) {
            files = all.filter(path -> path.toString().endsWith(".py"))
                    .filter(path -> !path.toString().contains("/test/")
                            || path.toString().matches(".*/test_(f|s|t)[^/]*"))
                    .sorted()
                    .toList();
        }
        Process process = new ProcessBuilder(python.toString(), "-E", script.toString())
                .redirectError(temp.resolve("log").toFile())
                .start();
        int compared = 0;
        try (BufferedWriter questions = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            for (Path file : files) {
                questions.write(json.writeValueAsString(file.toString()) + "\n");
                questions.flush();
                JsonNode answer = json.readTree(answers.readLine());
                if (answer.isNull()) {
                    continue;
                }
                SourceText form = SourceText.of(Files.readAllBytes(file));
                List<String> ours = PyTokens.of(form.text()).tokens().stream()
                        .filter(token -> token.kind() != PyToken.Kind.COMMENT && token.kind() != PyToken.Kind.END)
                        .map(token -> token.kind() == PyToken.Kind.NEWLINE
                                ? ""
                                : token.text().replace("\r\n", "\n"))
                        .toList();
                List<String> theirs = answer.valueStream().map(JsonNode::asText).toList();
                assertThat(ours).as(file.toString()).isEqualTo(theirs);
                compared++;
            }
        } finally {
            process.destroy();
        }
        assertThat(compared).isGreaterThan(200);
    }
}
