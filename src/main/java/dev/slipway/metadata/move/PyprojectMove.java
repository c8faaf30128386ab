package dev.slipway.metadata.move;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves what describes a project into {@code [project]} of its pyproject.toml. */
public final class PyprojectMove {
    private PyprojectMove() {}

    /**
     * The move of the project in this folder, with its edits; without edits as long as something must be answered first.
     *
     * @param answers to what an earlier call asked: field, by its key in {@code [project]}, to value
     * @throws ShipException (BAD_INPUT) if a file cannot be parsed, or there is nothing that could move
     */
    public static Move of(Path root, Map<String, String> answers) {
        var source = MoveSource.of(root).orElseThrow(() -> nothing(root));
        try {
            return of(root, source, answers);
        } catch (IOException e) {
            var problem = Problem.error(Topic.METADATA, "A packaging file of the project cannot be read.")
                    .advise("Look at the permissions of pyproject.toml, setup.cfg and setup.py.");
            throw new ShipException(ShipException.Kind.BAD_INPUT, problem, e);
        }
    }

    private static Move of(Path root, MoveSource source, Map<String, String> answers) throws IOException {
        var path = root.resolve(PyprojectFile.NAME);
        byte @Nullable [] before = Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
        var old = before == null ? null : TomlDocument.of(before, PyprojectFile.NAME);
        var rewrite = PyprojectRewrite.of(old);
        var parts = new ProjectParts();
        var changes = new ArrayList<FileChange>();
        switch (source) {
            case POETRY -> PoetryMove.read(required(old), rewrite, parts);
            case FLIT -> FlitMove.read(root, required(old), rewrite, parts);
            case SETUP_CFG, SETUP_PY -> changes.addAll(SetuptoolsFiles.read(root, old, rewrite, parts, answers));
        }
        Answers.give(parts, answers);
        if (parts.asked.containsKey("name")
                || parts.asked.containsKey("version") && !parts.dynamic.contains("version")) {
            return new Move(source, List.of(), parts.told, parts.asked);
        }
        changes.addFirst(new FileChange(
                path,
                before,
                rewrite.with(text(parts)),
                "Move " + source.title() + " to [project] in " + PyprojectFile.NAME));
        return new Move(source, changes, parts.told, parts.asked);
    }

    private static String text(ProjectParts parts) {
        var blocks = new ArrayList<>(List.of(ProjectText.build(parts), ProjectText.project(parts)));
        blocks.add(ProjectText.groups(parts.groups));
        blocks.addAll(parts.tables);
        blocks.removeIf(String::isBlank);
        return String.join("\n\n", blocks.stream().map(String::strip).toList());
    }

    private static TomlDocument required(@Nullable TomlDocument old) {
        if (old == null) {
            throw new IllegalStateException("a table without its file");
        }
        return old;
    }

    private static ShipException nothing(Path root) {
        boolean standard = Files.isRegularFile(root.resolve(PyprojectFile.NAME));
        var problem = Problem.error(
                        Topic.METADATA,
                        standard
                                ? "The metadata is in [project] of pyproject.toml already, or no file holds any."
                                : "No file here describes a distribution.")
                .advise("There is nothing to move.");
        return new ShipException(ShipException.Kind.BAD_INPUT, problem);
    }
}
