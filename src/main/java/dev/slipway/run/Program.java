package dev.slipway.run;

import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of a program as its own environment would, not as ours does.
 *
 * @param platform whose rules of names hold
 * @param variables of the program to be
 */
record Program(Platform platform, Map<String, String> variables) {

    /**
     * The program's file.
     *
     * @param name the first word of a command: a name to look for on PATH, or a path, relative to {@code directory}
     * @throws ShipException (TOOL_MISSING) if there is none
     */
    Path find(String name, Path directory) {
        boolean isPath = name.contains("/") || (platform == Platform.WINDOWS && name.contains("\\"));
        Optional<Path> found = isPath ? runnable(directory, name) : onPath(name);
        return found.orElseThrow(() -> missing(name, isPath ? directory : null));
    }

    private Optional<Path> onPath(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        String separator = platform == Platform.WINDOWS ? ";" : ":";
        for (String folder : variables.getOrDefault("PATH", "").split(Pattern.quote(separator))) {
            if (!folder.isBlank()) {
                Optional<Path> found = runnable(Path.of("").toAbsolutePath(), folder, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Path> runnable(Path start, String... parts) {
        Path file = start;
        try {
            for (String part : parts) {
                file = file.resolve(part);
            }
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
        return candidates(file).stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private List<Path> candidates(Path file) {
        List<Path> candidates = new ArrayList<>(List.of(file));
        if (platform == Platform.WINDOWS) {
            for (String extension :
                    variables.getOrDefault("PATHEXT", ".EXE;.CMD;.BAT").split(";")) {
                candidates.add(file.resolveSibling(file.getFileName() + extension.toLowerCase(Locale.ROOT)));
            }
        }
        return candidates;
    }

    private static ShipException missing(String name, @Nullable Path directory) {
        String cause;
        String remedy;
        Path file = path(directory, name);
        if (file == null) {
            cause = "The program " + name + " was not found on PATH.";
            remedy = "Install " + name + ", or add its folder to PATH, then try again.";
        } else if (Files.exists(file)) {
            cause = "The file " + file + " is not a program that can be started.";
            remedy = "Make it executable, or name another one.";
        } else {
            cause = "The program " + file + " is not there.";
            remedy = "Make or install it again, or name another one.";
        }
        var problem = Problem.error(Topic.ENVIRONMENT, cause).advise(remedy);
        return new ShipException(ShipException.Kind.TOOL_MISSING, problem);
    }

    private static @Nullable Path path(@Nullable Path directory, String name) {
        try {
            return directory == null ? null : directory.resolve(name);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    /** Why the system would not start a program that is there. */
    static ShipException notStarted(Path file, IOException e) {
        Optional<String> interpreter = scriptInterpreter(file);
        if (interpreter.isPresent() && !Files.exists(Path.of(interpreter.get()))) {
            var problem = Problem.error(
                            Topic.ENVIRONMENT,
                            "The program " + file + " cannot be started: its first line names " + interpreter.get()
                                    + ", which is not there.")
                    .advise("Make the environment it belongs to again; it was moved, or its Python was removed.");
            return new ShipException(ShipException.Kind.TOOL_MISSING, problem, e);
        }
        String text = String.valueOf(e.getMessage());
        int code = text.indexOf("error=");
        int comma = text.indexOf(", ", Math.max(code, 0));
        String reason = code >= 0 && comma > 0 ? text.substring(comma + 2) : text;
        var problem = Problem.error(Topic.ENVIRONMENT, "The program " + file + " cannot be started: " + reason + ".")
                .advise("Check that it is made for this machine, and that the command is not too long.");
        return new ShipException(ShipException.Kind.FAILED, problem, e);
    }

    private static Optional<String> scriptInterpreter(Path file) {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(512), StandardCharsets.UTF_8);
            if (!start.startsWith("#!")) {
                return Optional.empty();
            }
            String line = start.lines().findFirst().orElse("").substring(2).strip();
            return Optional.of(line.split("\\s", 2)[0]).filter(path -> path.startsWith("/"));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
