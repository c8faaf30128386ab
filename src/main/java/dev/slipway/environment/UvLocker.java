package dev.slipway.environment;

import dev.slipway.plan.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks uv to write lock files; only into folders of our own, from where they are taken over as edits. */
public final class UvLocker {
    private final UvEngine uv;

    UvLocker(UvEngine uv) {
        this.uv = uv;
    }

    /** The same for a project that names sources of its own. */
    public UvLocker with(PackageSources sources) {
        return new UvLocker(uv.with(sources));
    }

    /**
     * Resolves requirements into a lock.
     *
     * @param python the interpreter that it is for
     * @param output named {@code pylock.toml} for that form; else requirements with hashes
     * @param everywhere whether it shall also hold on other platforms
     */
    public Action.Exec compile(Path python, Path requirements, Path constraints, Path output, boolean everywhere) {
        List<String> arguments = new ArrayList<>(List.of(
                "pip", "compile", "--quiet", "--no-header", "--no-annotate", "--no-progress", "--color", "never"));
        arguments.addAll(
                output.endsWith("pylock.toml") ? List.of("--format", "pylock.toml") : List.of("--generate-hashes"));
        if (everywhere) {
            arguments.add("--universal");
        }
        arguments.addAll(List.of(
                "--python",
                python.toString(),
                "-c",
                constraints.toString(),
                "-o",
                output.toString(),
                requirements.toString()));
        return uv.command(requirements, arguments);
    }

    /**
     * Locks a project by its pyproject.toml; the lock lies beside it then.
     *
     * @param pyproject the file, in a folder of our own
     * @param indexes that the file names, address by name
     * @param upgrade names that may change; all where {@code everything}
     */
    public Action.Exec lock(
            Path python, Path pyproject, Map<String, String> indexes, List<String> upgrade, boolean everything) {
        List<String> arguments = new ArrayList<>(
                List.of("lock", "--quiet", "--no-progress", "--color", "never", "--python", python.toString()));
        if (everything) {
            arguments.add("--upgrade");
        }
        upgrade.forEach(name -> arguments.addAll(List.of("--upgrade-package", name)));
        return uv.project(pyproject, indexes, arguments);
    }
}
