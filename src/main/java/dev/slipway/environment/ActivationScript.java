package dev.slipway.environment;

import dev.slipway.platform.VenvLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The {@code activate} script of an environment: the one file in which venv, virtualenv and uv all write the folder that they
 * made it for. The programs in it name that folder in their first lines, so elsewhere they do not start.
 */
final class ActivationScript {
    private static final String VARIABLE = "VIRTUAL_ENV=";

    private final VenvLayout layout;

    ActivationScript(VenvLayout layout) {
        this.layout = layout;
    }

    /** The folder it was made for, if that is another than the one it lies in; empty also where it does not say. */
    Optional<Path> otherFolder() {
        List<Path> folders = written().stream()
                .flatMap(text -> path(text).stream())
                .filter(Path::isAbsolute)
                .toList();
        return folders.stream().anyMatch(this::isHere)
                ? Optional.empty()
                : folders.stream().findFirst();
    }

    private boolean isHere(Path written) {
        Path here = layout.root().toAbsolutePath().normalize();
        try {
            return written.normalize().equals(here) || (Files.exists(written) && Files.isSameFile(written, here));
        } catch (IOException _) {
            return false;
        }
    }

    /** Lines that set the variable; those that compute it for Cygwin from the same text are left out. */
    private List<String> written() {
        try {
            return new String(Files.readAllBytes(layout.programs().resolve("activate")), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
                    .filter(line -> line.startsWith(VARIABLE) && !line.contains("$("))
                    .map(line -> unquoted(line.substring(VARIABLE.length())))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** As {@code shlex.quote} writes it, or, up to Python 3.13.0, between quotes as it is. */
    private static String unquoted(String value) {
        boolean doubled = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        boolean single = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        String inner = doubled || single ? value.substring(1, value.length() - 1) : value;
        return single ? inner.replace("'\"'\"'", "'").replace("'\\''", "'") : inner;
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
