package dev.slipway.dependency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one Python that a project's files ask for, besides what its metadata allows.
 *
 * @param file that says so, relative to the project
 * @param minor such as {@code 3.10}
 */
public record PythonPin(String file, String minor) {
    /** An exact version, or a series: ranges are no pin. */
    private static final Pattern EXACT =
            Pattern.compile("(?:python[-= ]*)?(?:===?)?\\s*([23](?:\\.\\d+)?)(?:\\.(?:\\d+|\\*))?");

    /** From pyenv's and uv's {@code .python-version}, Heroku's {@code runtime.txt}, {@code Pipfile} and {@code environment.yml}, in this order. */
    public static Optional<PythonPin> in(Path folder) {
        return line(folder, ".python-version")
                .or(() -> line(folder, "runtime.txt"))
                .or(() -> Pipfile.in(folder).flatMap(pipfile -> of("Pipfile", pipfile.python())))
                .or(() -> CondaFile.in(folder).flatMap(conda -> of("environment.yml", conda.python())));
    }

    private static Optional<PythonPin> line(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(text -> text.replace("\uFEFF", "").strip())
                    .filter(text -> !text.isEmpty() && !text.startsWith("#"))
                    .findFirst()
                    .flatMap(text -> of(name, text));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether nobody makes environments for it any more: Python 2, and 3 before 3.6. */
    public boolean isTooOld() {
        return minor.startsWith("2") || minor.matches("3\\.[0-5]");
    }

    private static Optional<PythonPin> of(String file, String text) {
        Matcher exact = EXACT.matcher(text.strip());
        return exact.matches() && !exact.group(1).equals("3")
                ? Optional.of(new PythonPin(file, exact.group(1)))
                : Optional.empty();
    }
}
