package dev.slipway.metadata.move;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.Backend;
import dev.slipway.metadata.NewProject;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.metadata.version.VersionSearch;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Another build backend for a project that has {@code [project]}: its build system and the settings of which files go along. */
public final class BackendMove {
    /** What each backend's own tables say about files and the version; other tables below its name are other tools' business. */
    private static final Map<Backend, List<List<String>>> OLD = Map.of(
            Backend.HATCHLING,
            List.of(List.of("tool", "hatch", "build"), List.of("tool", "hatch", "version")),
            Backend.SETUPTOOLS,
            List.of(List.of("tool", "setuptools")),
            Backend.FLIT,
            List.of(List.of("tool", "flit", "module"), List.of("tool", "flit", "sdist")),
            Backend.PDM,
            List.of(List.of("tool", "pdm", "build"), List.of("tool", "pdm", "version")),
            Backend.UV,
            List.of(List.of("tool", "uv", "build-backend")));

    private BackendMove() {}

    /**
     * The edit; empty if the project is built by this backend already.
     *
     * @param project what is packed, by this backend
     * @throws ShipException (BAD_INPUT) if the file has no {@code [project]}, the backend cannot pack this project, or the version is
     *     computed in a way that it cannot take over
     */
    public static Optional<FileChange> of(Path root, NewProject project) {
        var path = root.resolve(PyprojectFile.NAME);
        var file = PyprojectFile.read(path);
        var wanted = project.backend();
        var now = Backend.ofObject(file.metadata().buildBackend());
        if (now.isPresent() && now.get() == wanted) {
            return Optional.empty();
        }
        if (file.style() != PyprojectFile.Style.PROJECT) {
            throw bad("The file pyproject.toml has no [project] table.", "Move the metadata there first.");
        }
        var document = document(root, file);
        var rewrite = PyprojectRewrite.of(document);
        rewrite.without(List.of("build-system"));
        rewrite.touches(List.of("tool", wanted.tool()));
        now.ifPresent(backend -> OLD.getOrDefault(backend, List.of()).forEach(rewrite::without));
        if (now.isPresent() && now.get() == Backend.POETRY) {
            rewrite.withoutKeys(List.of("tool", "poetry"), Set.of("packages", "include", "exclude", "version"));
        }
        var parts = new ProjectParts();
        parts.buildRequires.addAll(wanted.requires());
        parts.buildBackend = wanted.object();
        var settings = project.settings();
        return Optional.of(FileChange.replace(
                path, file.bytes(), rewrite.with(ProjectText.build(parts) + settings), "Build with " + wanted.id()));
    }

    /** Each backend computes a version in its own way, so it is written down. */
    private static TomlDocument document(Path root, PyprojectFile file) {
        var document = file.document();
        var dynamic = new ArrayList<>(document.strings("project", "dynamic"));
        if (dynamic.isEmpty()) {
            return document;
        }
        if (!dynamic.equals(List.of("version"))) {
            throw bad(
                    "The fields " + String.join(", ", dynamic) + " are computed by the backend that is there.",
                    "Write them into [project] first.");
        }
        var version = VersionSearch.in(root).version();
        if (version.isEmpty()) {
            throw bad(
                    "The version is computed by the backend that is there.",
                    "Write it into [project] first, or keep the backend.");
        }
        return document.without(List.of("project", "dynamic")).withString(List.of("project", "version"), version);
    }

    private static ShipException bad(String message, String advice) {
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                Problem.error(Topic.METADATA, message)
                        .in(PyprojectFile.NAME, 0, 0)
                        .advise(advice));
    }
}
