package dev.slipway.ship.upkeep;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.settle.Way;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.UvLocker;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Captured;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes {@code uv.lock} from a copy of pyproject.toml in a folder of our own, with those of the folders that uv locks together with it, so
 * that nothing of the user's is touched before it was shown.
 *
 * @param root where the project's pyproject.toml lies
 * @param pyproject what that file holds, or will hold
 */
record ProjectLocking(Host host, Path root, byte[] pyproject, Interpreter python, Way way) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * For a project.
     *
     * @param earlier edits that will be made before the lock is
     * @throws ShipException (BAD_ARGUMENT) if it has no pyproject.toml
     */
    static ProjectLocking of(Host host, Path root, List<FileChange> earlier, Interpreter python, Way way)
            throws IOException {
        return new ProjectLocking(host, root, pyproject(root, earlier), python, way);
    }

    /**
     * Which members of a workspace the lock of a project is for, besides the project itself; none if it stands alone.
     *
     * @throws ShipException as {@link #of}
     */
    static List<String> members(Path root, List<FileChange> earlier) throws IOException {
        return UvFolders.of(root, PyprojectFile.of(pyproject(root, earlier)).document())
                .shown();
    }

    private static byte[] pyproject(Path root, List<FileChange> earlier) throws IOException {
        Path file = root.resolve(PyprojectFile.NAME);
        for (FileChange edit : earlier) {
            byte[] after = edit.after();
            if (edit.file().equals(file) && after != null) {
                return after;
            }
        }
        if (!Files.isRegularFile(file)) {
            throw unsuited("The folder has no pyproject.toml, from which uv would make its lock.");
        }
        return Files.readAllBytes(file);
    }

    String text(UvLocker uv, Path own, Locking.Renewal renewal, Cancellation cancellation) throws IOException {
        PyprojectFile project = PyprojectFile.of(pyproject);
        TomlDocument document = project.document();
        boolean together = document.has("tool", "uv", "workspace");
        if (project.style() != PyprojectFile.Style.PROJECT && !together) {
            throw unsuited("pyproject.toml has no [project] table, from which uv would make its lock.");
        }
        Optional<Path> above = together ? Optional.empty() : UvFolders.above(root);
        if (above.isPresent()) {
            throw member(above.get());
        }
        UvFolders folders = UvFolders.of(root, document);
        var mirror = new UvCopy(folders.top(), own.resolve("project"));
        mirror.make(folders);
        Path copy = mirror.of(root).resolve(PyprojectFile.NAME);
        Path lock = mirror.of(root).resolve("uv.lock");
        Path known = root.resolve("uv.lock");
        boolean first = !Files.isRegularFile(known) || renewal.all();
        if (Files.isRegularFile(known)) {
            Files.copy(known, lock);
        }
        if (first && !way.versions().isEmpty()) {
            // Once with the versions that were settled; without that word uv then keeps to what it locked.
            List<String> pins = way.versions().entrySet().stream()
                    .map(one -> one.getKey() + "==" + one.getValue())
                    .toList();
            List<String> all = new ArrayList<>(document.strings("tool", "uv", "constraint-dependencies"));
            all.addAll(pins);
            Files.write(
                    copy,
                    document.withStrings(List.of("tool", "uv", "constraint-dependencies"), all)
                            .bytes());
            boolean settled = run(uv, copy, renewal, cancellation).ok();
            Files.write(copy, pyproject);
            Captured after = run(uv, copy, settled ? Locking.Renewal.NOTHING : renewal, cancellation);
            return done(after, lock);
        }
        Files.write(copy, pyproject);
        return done(run(uv, copy, renewal, cancellation), lock);
    }

    private static String done(Captured captured, Path lock) throws IOException {
        if (!captured.ok() || !Files.isRegularFile(lock)) {
            throw LockProblems.unsolved(captured.errors());
        }
        return Files.readString(lock);
    }

    private Captured run(UvLocker uv, Path pyproject, Locking.Renewal renewal, Cancellation cancellation) {
        Captured captured = host.processes()
                .capture(
                        uv.lock(python.executable(), pyproject, indexes(), List.copyOf(renewal.names()), renewal.all()),
                        PATIENCE,
                        cancellation);
        LockProblems.stopIf(cancellation);
        return captured;
    }

    /** What the file itself names besides the machine's; nameless ones have no variables, and are told apart by their number. */
    private Map<String, String> indexes() {
        Map<String, String> named = new TreeMap<>();
        if (PyprojectFile.of(pyproject).document().get("tool", "uv", "index") instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> index && index.get("url") instanceof String url) {
                    named.put(index.get("name") instanceof String name ? name : "-" + named.size(), url);
                }
            }
        }
        return named;
    }

    /** uv keeps one lock for all members, beside the workspace's own file. */
    private static ShipException member(Path workspace) {
        return new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(
                                Topic.DEPENDENCIES,
                                "This project is a member of the uv workspace in " + workspace
                                        + ", whose one lock lies there.")
                        .in(PyprojectFile.NAME, 0, 0)
                        .so("A uv.lock of its own would be read by nobody.")
                        .advise("Open that folder and make the lock there; or choose another format: pylock or"
                                + " requirements."));
    }

    private static ShipException unsuited(String why) {
        return new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(Topic.DEPENDENCIES, why)
                        .advise("Run uv lock there yourself, or choose another format: pylock or requirements."));
    }
}
