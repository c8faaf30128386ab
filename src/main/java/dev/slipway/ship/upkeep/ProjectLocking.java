package dev.slipway.ship.upkeep;

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

/**
 * Makes {@code uv.lock} from a copy of pyproject.toml in a folder of our own, so that nothing of the user's is touched before it was shown.
 *
 * @param root where the project's pyproject.toml lies
 */
record ProjectLocking(Host host, Path root, Interpreter python, Way way) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    String text(UvLocker uv, Path own, Locking.Renewal renewal, Cancellation cancellation) throws IOException {
        Path original = root.resolve(PyprojectFile.NAME);
        if (!Files.isRegularFile(original)) {
            throw unsuited("The folder has no pyproject.toml, from which uv would make its lock.");
        }
        byte[] bytes = Files.readAllBytes(original);
        PyprojectFile project = PyprojectFile.of(bytes);
        TomlDocument document = project.document();
        if (project.style() != PyprojectFile.Style.PROJECT) {
            throw unsuited("pyproject.toml has no [project] table, from which uv would make its lock.");
        }
        if (!document.table("tool", "uv", "workspace").isEmpty() || usesFolders(document)) {
            throw together(document.line("tool", "uv", "workspace"));
        }
        Path folder = own.resolve("project");
        Files.createDirectories(folder);
        Path copy = folder.resolve(PyprojectFile.NAME);
        Path lock = folder.resolve("uv.lock");
        Files.deleteIfExists(lock);
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
            boolean settled = run(uv, copy, new Locking.Renewal(renewal.all(), renewal.names()), cancellation)
                    .ok();
            Files.write(copy, bytes);
            Captured after = run(uv, copy, settled ? Locking.Renewal.NOTHING : renewal, cancellation);
            return done(after, lock);
        }
        Files.write(copy, bytes);
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
                        uv.lock(python.executable(), pyproject, List.copyOf(renewal.names()), renewal.all()),
                        PATIENCE,
                        cancellation);
        LockProblems.stopIf(cancellation);
        return captured;
    }

    private static boolean usesFolders(TomlDocument document) {
        return document.table("tool", "uv", "sources").values().stream()
                .anyMatch(one -> one instanceof Map<?, ?> source
                        && (source.containsKey("path") || source.containsKey("workspace")));
    }

    /** uv reads each of those folders where it lies, and Slipway lets it write in none of them. */
    private static ShipException together(int line) {
        return new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(
                                Topic.DEPENDENCIES,
                                "uv locks this project together with other folders, by a workspace or by paths.")
                        .in(PyprojectFile.NAME, line, 0)
                        .so(
                                "Slipway has uv make a lock from a copy of pyproject.toml alone, so it does not make this one.")
                        .advise(
                                "Run uv lock in the folder yourself, and the environment is made from the uv.lock that it writes; or choose another format: pylock or requirements."));
    }

    private static ShipException unsuited(String why) {
        return new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(Topic.DEPENDENCIES, why)
                        .advise("Run uv lock there yourself, or choose another format: pylock or requirements."));
    }
}
