package dev.slipway.environment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as named texts: what a Python prints, and what is kept on disk. */
final class AnswerFields {
    private AnswerFields() {}

    static Map<String, String> of(Answer answer) {
        return switch (answer) {
            case Answer.None(String reason) -> Map.of("reason", reason);
            case Answer.Python python ->
                Map.of(
                        "version", python.version(),
                        "suffix", python.suffix(),
                        "implementation", python.implementation(),
                        "machine", python.machine(),
                        "shared", Boolean.toString(python.shared()),
                        "managed", Boolean.toString(python.managed()),
                        "venv", Boolean.toString(python.venv()),
                        "freeThreaded", Boolean.toString(python.freeThreaded()),
                        "executable", python.executable().toString(),
                        "stdlib", python.stdlib().toString());
        };
    }

    /**
     * @return empty if these are no answer
     * @throws IllegalArgumentException if a path in it is none
     */
    static Optional<Answer> answer(Map<String, String> fields) {
        @Nullable String reason = fields.get("reason");
        @Nullable String version = fields.get("version");
        if (reason != null) {
            return Optional.of(new Answer.None(reason));
        }
        if (version == null) {
            return Optional.empty();
        }
        return Optional.of(new Answer.Python(
                version,
                fields.getOrDefault("suffix", ""),
                fields.getOrDefault("implementation", "cpython"),
                fields.getOrDefault("machine", "unknown"),
                Boolean.parseBoolean(fields.get("shared")),
                Boolean.parseBoolean(fields.get("managed")),
                Boolean.parseBoolean(fields.get("venv")),
                Boolean.parseBoolean(fields.get("freeThreaded")),
                Path.of(fields.getOrDefault("executable", "")),
                Path.of(fields.getOrDefault("stdlib", ""))));
    }
}
