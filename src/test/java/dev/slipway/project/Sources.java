package dev.slipway.project;

import dev.slipway.project.python.PythonSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Scans Python given as text. */
final class Sources {
    private Sources() {}

    static SourceFacts scan(String text) {
        return scan(text, StandardCharsets.UTF_8);
    }

    static SourceFacts scan(String text, Charset charset) {
        return scan(text.getBytes(charset));
    }

    static SourceFacts scan(byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, bytes.length + PythonSource.PADDING);
        return new ImportScanner(Set.of("csv", "pkl", "json")).scan("x.py", PythonSource.of(padded, bytes.length));
    }

    /** Each import as {@code line level module names}. */
    static List<String> imports(String text) {
        return imports(scan(text));
    }

    static List<String> imports(SourceFacts facts) {
        return facts.imports().stream()
                .map(use -> use.line() + " " + ".".repeat(use.level()) + use.module()
                        + (use.names().isEmpty() ? "" : " " + String.join(",", use.names())))
                .toList();
    }

    /** Each import as {@code module condition}. */
    static List<String> conditions(String text) {
        return scan(text).imports().stream()
                .map(use -> use.module() + " " + use.condition().id())
                .toList();
    }
}
