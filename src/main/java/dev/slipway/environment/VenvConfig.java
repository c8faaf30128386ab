package dev.slipway.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a {@code pyvenv.cfg} says (PEP 405; keys are matched without regard to case, as {@code site} does). */
record VenvConfig(Map<String, String> values) {
    static final String FILE = "pyvenv.cfg";

    /** Of the environment in this folder; empty if there is none. */
    static Optional<VenvConfig> of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(new VenvConfig(text.lines()
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(
                            pair -> pair[0].strip().toLowerCase(Locale.ROOT),
                            pair -> pair[1].strip(),
                            (first, second) -> second))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Of the environment that this program belongs to; empty if it belongs to none. */
    static Optional<VenvConfig> around(Path program) {
        @Nullable Path folder = program.getParent();
        if (folder == null) {
            return Optional.empty();
        }
        @Nullable Path above = folder.getParent();
        return of(folder).or(() -> above == null ? Optional.empty() : of(above));
    }

    /** The folder of the interpreter it was made from. */
    Optional<Path> home() {
        try {
            return Optional.ofNullable(values.get("home"))
                    .filter(text -> !text.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Full version, such as {@code 3.10.13}: {@code version} of venv, {@code version_info} of uv and virtualenv. */
    @Nullable
    String version() {
        String told = values.getOrDefault("version_info", values.getOrDefault("version", ""));
        String[] parts = told.split("\\.", -1);
        if (parts.length < 2) {
            return null;
        }
        return parts.length == 2 ? told : parts[0] + "." + parts[1] + "." + parts[2];
    }

    /** Whether it says of itself that it can be moved. */
    boolean relocatable() {
        return "true".equalsIgnoreCase(values.get("relocatable"));
    }
}
