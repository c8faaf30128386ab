package dev.slipway.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.plan.Action;
import dev.slipway.platform.VenvLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Imports in an environment what the program imports, and loads its models as the program does: what resolves does not always work
 * together. This runs code of the installed packages, and of the models.
 *
 * @param root the project
 * @param start the folder that the program is started in
 * @param imports what is imported; all of it has to work
 * @param models models that the program loads
 * @param own top-level names that the project itself has
 */
public record ImportTrial(Path root, Path start, List<Use> imports, List<Model> models, Set<String> own) {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String SCRIPT = "try-imports.py";

    /** An import statement: of a module, or of names from it. */
    public record Use(String file, int line, String module, List<String> names) {}

    /**
     * A model.
     *
     * @param path relative to the project with {@code /}
     * @param format pickle or joblib
     */
    public record Model(String path, String format) {}

    /** What the script is told; records are written in the order of their components, which maps have not. */
    private record Trying(String root, String start, List<Use> imports, List<Load> models) {}

    private record Load(String path, String format, Set<String> own) {}

    public ImportTrial {
        imports = List.copyOf(imports);
        models = List.copyOf(models);
        // In their order, for it is written down: a set that keeps none would read differently in each process.
        own = Collections.unmodifiableSet(new TreeSet<>(own));
    }

    /** Whether there is nothing to try. */
    public boolean isEmpty() {
        return imports.isEmpty() && models.isEmpty();
    }

    /**
     * Actions that try it.
     *
     * @param folder one of our own, for the script
     */
    public List<Action> actions(VenvLayout venv, Path folder) {
        Path script = folder.resolve(SCRIPT);
        Path list = folder.resolve("imports.json");
        var run = new Action.Exec(
                        List.of(venv.python().toString(), "-I", "-X", "utf8", script.toString(), list.toString()),
                        folder,
                        Map.of("MPLBACKEND", "Agg", "TF_CPP_MIN_LOG_LEVEL", "3"),
                        Set.of("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV"))
                .within(LIMIT);
        return List.of(new Action.WriteOwn(script, script()), new Action.WriteOwn(list, json()), run);
    }

    private String json() {
        List<Load> loads = models.stream()
                .map(model -> new Load(model.path(), model.format(), own))
                .toList();
        try {
            return new ObjectMapper().writeValueAsString(new Trying(root.toString(), start.toString(), imports, loads));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(ImportTrial.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
