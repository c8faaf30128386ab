package dev.slipway.metadata;

import dev.slipway.change.FileChange;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns wishes about the metadata into edits of the right file: pyproject.toml if it has {@code [project]}, else setup.cfg. */
public final class MetadataEditor {
    private MetadataEditor() {}

    /**
     * The edits of files that bring these wishes about; none if the files say so already. Nothing is written.
     *
     * @param root the project
     * @param fresh what a new pyproject.toml shall say where no file carries metadata; null to refuse then
     * @throws ShipException (BAD_INPUT) if the file cannot be parsed or cannot take the edit safely
     */
    public static List<FileChange> edit(Path root, MetadataEdits edits, @Nullable NewProject fresh) {
        var pyprojectPath = root.resolve(PyprojectFile.NAME);
        var pyproject = Files.isRegularFile(pyprojectPath) ? PyprojectFile.read(pyprojectPath) : null;
        if (pyproject != null && pyproject.style() != PyprojectFile.Style.NONE) {
            return pyproject(root, pyproject, pyproject, edits);
        }
        var cfgPath = root.resolve(SetupCfgFile.NAME);
        var cfg = Files.isRegularFile(cfgPath) ? SetupCfgFile.read(cfgPath) : null;
        if (cfg != null && cfg.describes()) {
            SetupPyEdit.refuseTaken(root, edits);
            return setupCfg(root, cfg, edits);
        }
        if (Files.isRegularFile(root.resolve(SetupPyFile.NAME))) {
            if (edits.isNone()) {
                return List.of();
            }
            throw SetupPyEdit.refused("The metadata is in setup.py, a program that Slipway does not rewrite.", 0);
        }
        if (fresh == null) {
            return edits.isNone() ? List.of() : refuseNothing();
        }
        return fresh(root, pyproject, edits, fresh);
    }

    /**
     * These wishes on top of a file that another edit makes, as one edit.
     *
     * @param made an edit of pyproject.toml after which it has {@code [project]}
     */
    public static FileChange on(Path root, FileChange made, MetadataEdits edits) {
        byte[] after = made.after();
        if (after == null || edits.isNone()) {
            return made;
        }
        var file = PyprojectFile.of(after);
        var edited = pyproject(root, file, file, edits);
        return edited.isEmpty()
                ? made
                : new FileChange(made.file(), made.before(), edited.getFirst().after(), made.title());
    }

    private static List<FileChange> pyproject(
            Path root, PyprojectFile before, PyprojectFile start, MetadataEdits edits) {
        if (edits.isNone()) {
            return List.of();
        }
        var file = start;
        for (var field : Field.values()) {
            var value = edits.fields().get(field);
            boolean old = field == Field.LICENSE && file.hasOldLicense();
            if (value != null && (old || !value.equals(FieldValue.of(file.metadata(), field)))) {
                file = file.withField(field, value);
            }
        }
        for (var name : edits.undeclare()) {
            file = file.withoutDependency(name);
        }
        for (var requirement : edits.declare()) {
            file = file.withDependency(requirement);
        }
        return file.sameBytes(before) ? List.of() : List.of(file.since(before, root, title(edits, PyprojectFile.NAME)));
    }

    private static List<FileChange> setupCfg(Path root, SetupCfgFile before, MetadataEdits edits) {
        var file = before;
        for (var field : Field.values()) {
            var value = edits.fields().get(field);
            if (value != null && !value.equals(FieldValue.of(file.metadata(), field))) {
                file = file.withField(field, value);
            }
        }
        for (var name : edits.undeclare()) {
            file = file.withoutDependency(name);
        }
        for (var requirement : edits.declare()) {
            file = file.withDependency(requirement);
        }
        return file.sameBytes(before) ? List.of() : List.of(file.since(before, root, title(edits, SetupCfgFile.NAME)));
    }

    private static List<FileChange> fresh(
            Path root, @Nullable PyprojectFile old, MetadataEdits edits, NewProject project) {
        var path = root.resolve(PyprojectFile.NAME);
        if (old == null) {
            var file = PyprojectFile.of(NewPyproject.bytes(project));
            var edited = pyproject(root, file, file, edits);
            var bytes = edited.isEmpty() ? file.bytes() : edited.getFirst().after();
            return List.of(new FileChange(path, null, bytes, "Write pyproject.toml"));
        }
        var added = PyprojectFile.of(withTables(old, project));
        var edited = pyproject(root, added, added, edits);
        var bytes = edited.isEmpty() ? added.bytes() : edited.getFirst().after();
        return List.of(new FileChange(path, old.bytes(), bytes, "Add the metadata to pyproject.toml"));
    }

    /** The new tables before those that are there; a backend that is named stays, and so do its own ways. */
    private static byte[] withTables(PyprojectFile old, NewProject project) {
        var text = old.document().text();
        boolean crlf = text.contains("\r\n");
        var tables = old.hasBuildSystem()
                ? NewPyproject.tables(
                        project,
                        old.metadata().buildBackend().equals(project.backend().object()))
                : NewPyproject.text(project);
        // Behind the old text, because keys before its first table belong to no table.
        var between = text.isEmpty() ? "" : text.endsWith("\n") ? "\n" : "\n\n";
        var whole = text + (crlf ? (between + tables).replace("\n", "\r\n") : between + tables);
        return new TomlSource(whole, old.document().source().mark()).bytes();
    }

    private static String title(MetadataEdits edits, String file) {
        int count = edits.fields().size()
                + edits.declare().size()
                + edits.undeclare().size();
        if (count == 1 && !edits.fields().isEmpty()) {
            return "Set the " + edits.fields().keySet().iterator().next().key() + " in " + file;
        }
        if (count == 1 && !edits.declare().isEmpty()) {
            return "Declare " + edits.declare().getFirst() + " in " + file;
        }
        if (count == 1) {
            return "Take " + edits.undeclare().getFirst() + " out of " + file;
        }
        return "Edit the metadata in " + file;
    }

    private static List<FileChange> refuseNothing() {
        var problem = Problem.error(Topic.METADATA, "The folder has no file that could hold metadata.")
                .advise("Let Slipway write a pyproject.toml first.");
        throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
    }
}
