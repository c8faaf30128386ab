package dev.slipway.environment;

import dev.slipway.plan.Action;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks uv which versions satisfy requirements together, without installing any. */
public final class UvResolver {
    private final UvEngine uv;

    UvResolver(UvEngine uv) {
        this.uv = uv;
    }

    /** The same for a project that names sources of its own. */
    public UvResolver with(PackageSources sources) {
        return new UvResolver(uv.with(sources));
    }

    /**
     * What is asked.
     *
     * @param python the interpreter that they are for
     * @param requirements the file that lists them
     * @param before only versions uploaded before count; null for all
     * @param beforeOf the same for single distributions
     */
    public record Question(
            Path python, Path requirements, @Nullable Instant before, Map<String, Instant> beforeOf) {}

    /** Prints {@code name==version} lines, or why there is no solution. */
    public Action.Exec command(Question question) {
        List<String> arguments = new ArrayList<>(List.of(
                "pip",
                "compile",
                "--no-header",
                "--no-annotate",
                "--no-progress",
                "--color",
                "never",
                "--python",
                question.python().toString()));
        Instant before = question.before();
        if (before != null) {
            arguments.addAll(List.of("--exclude-newer", before.toString()));
        }
        new TreeMap<>(question.beforeOf())
                .forEach((name, time) -> arguments.addAll(List.of("--exclude-newer-package", name + "=" + time)));
        arguments.add(question.requirements().toString());
        return uv.command(question.requirements(), arguments);
    }
}
