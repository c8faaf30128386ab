package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the packaging files of a folder into one picture. */
public final class MetadataReader {
    private final Path root;
    private final List<String> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean open;

    private MetadataReader(Path root) {
        this.root = root;
    }

    /** What the files in this folder say. Runs nothing, throws nothing: what is wrong is among the problems. */
    public static FoundMetadata read(Path root) {
        return new MetadataReader(root).read();
    }

    private FoundMetadata read() {
        var pyproject = parsed(PyprojectFile.NAME, PyprojectFile::of);
        var setupCfg = parsed(SetupCfgFile.NAME, SetupCfgFile::of);
        var setupPy = parsed(SetupPyFile.NAME, bytes -> SetupPyFile.of(bytes, root));
        if (pyproject != null) {
            problems.addAll(pyproject.problems());
        }
        if (pyproject != null && pyproject.style() != PyprojectFile.Style.NONE) {
            contradictions(pyproject, setupCfg);
            var filled = MetadataMerge.fillDynamic(pyproject.metadata(), setupCfg, setupPy);
            return new FoundMetadata(filled, declared(pyproject, setupCfg, setupPy), files, open, problems);
        }
        var build = pyproject == null ? Metadata.empty() : pyproject.metadata();
        var cfg = setupCfg == null || !setupCfg.describes() ? Metadata.empty() : setupCfg.metadata();
        var py = setupPy == null ? Metadata.empty() : setupPy.metadata();
        if (setupPy != null) {
            unknowns(setupPy, cfg);
        }
        var declared = new ArrayList<DeclaredLine>();
        if (setupPy != null) {
            declared.addAll(setupPy.declared());
        }
        if (setupCfg != null && setupCfg.describes() && declared.isEmpty()) {
            declared.addAll(setupCfg.declared());
        }
        return new FoundMetadata(MetadataMerge.setuptools(build, cfg, py), declared, files, open, problems);
    }

    /** Where the dependencies are dynamic, setuptools takes them from its own files. */
    private List<DeclaredLine> declared(
            PyprojectFile pyproject, @Nullable SetupCfgFile setupCfg, @Nullable SetupPyFile setupPy) {
        if (!pyproject.metadata().dynamic().contains("dependencies")) {
            return pyproject.declared();
        }
        var all = new ArrayList<>(pyproject.declared());
        if (setupPy != null && !setupPy.declared().isEmpty()) {
            all.addAll(setupPy.declared());
        } else if (setupCfg != null) {
            all.addAll(setupCfg.declared());
        }
        return all;
    }

    private void contradictions(PyprojectFile pyproject, @Nullable SetupCfgFile setupCfg) {
        if (setupCfg == null || !setupCfg.describes()) {
            return;
        }
        var other = setupCfg.metadata();
        var own = pyproject.metadata();
        if (!other.name().isEmpty()
                && !DistributionName.same(own.name(), other.name())
                && !own.name().isEmpty()) {
            problems.add(contradiction("name", own.name(), other.name()));
        }
        if (!other.version().isEmpty()
                && !own.version().isEmpty()
                && !other.version().equals(own.version())) {
            problems.add(contradiction("version", own.version(), other.version()));
        }
    }

    private static Problem contradiction(String field, String own, String other) {
        return Problem.warning(
                        Topic.METADATA,
                        "The " + field + " is " + own + " in " + PyprojectFile.NAME + " but " + other + " in "
                                + SetupCfgFile.NAME + ".")
                .in(SetupCfgFile.NAME, 0, 0)
                .so("Builds take the one in " + PyprojectFile.NAME + ".")
                .advise("Take the " + field + " out of " + SetupCfgFile.NAME + ".");
    }

    private void unknowns(SetupPyFile file, Metadata known) {
        var wanted = new ArrayList<>(List.of("name", "version", "install_requires", "python_requires", "**"));
        wanted.retainAll(file.unknown());
        if (!known.name().isEmpty()) {
            wanted.remove("name");
        }
        if (file.requirementsFiles().stream().anyMatch(this::isThere)) {
            wanted.remove("install_requires"); // It takes them from a file that is read anyway.
        }
        open = wanted.contains("install_requires");
        for (var argument : wanted) {
            if (argument.equals("version")) {
                problems.add(versionIsOpen(file));
                continue;
            }
            var what = argument.equals("**") ? "Some arguments" : "The argument `" + argument + "`";
            problems.add(Problem.warning(
                            Topic.METADATA, what + " of setup() in setup.py cannot be known without running the file.")
                    .in(SetupPyFile.NAME, file.line(argument), 0)
                    .so("Slipway does not run it during a scan, so the value is left open.")
                    .advise("Type the value in, or move it to pyproject.toml."));
        }
    }

    private static Problem versionIsOpen(SetupPyFile file) {
        return Problem.info(Topic.METADATA, "The version in setup.py is known only when it is run.")
                .in(SetupPyFile.NAME, file.line("version"), 0)
                .so("A build runs it; a scan does not.");
    }

    private boolean isThere(String path) {
        try {
            var file = root.resolve(path).normalize();
            var folder = file.getParent();
            boolean read = folder != null
                    && (folder.equals(root) || folder.endsWith("requirements") || folder.endsWith("reqs"));
            return read && file.startsWith(root) && Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private <T> @Nullable T parsed(String name, Function<byte[], T> parser) {
        var file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            var result = parser.apply(Files.readAllBytes(file));
            files.add(name);
            return result;
        } catch (IOException e) {
            problems.add(PyprojectFile.unreadable(name, e));
        } catch (ShipException e) {
            problems.add(e.problem());
        }
        return null;
    }
}
