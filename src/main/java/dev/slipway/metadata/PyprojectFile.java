package dev.slipway.metadata;

import dev.slipway.change.FileChange;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A pyproject.toml, read and edited losslessly. Immutable: an edit gives a new one. */
public final class PyprojectFile {
    public static final String NAME = "pyproject.toml";

    /** Which table describes the distribution. */
    public enum Style {
        /** {@code [project]}, the standard. */
        PROJECT,
        /** {@code [tool.poetry]}, before Poetry 2.0. */
        POETRY,
        /** {@code [tool.flit.metadata]}, before PEP 621. */
        FLIT,
        /** None: the file holds a build system or settings of tools only. */
        NONE
    }

    private final TomlDocument document;
    private final Style style;
    private final Metadata metadata;
    private final List<DeclaredLine> declared;
    private final List<Problem> problems;

    private PyprojectFile(TomlDocument document) {
        this.document = document;
        var found = new ArrayList<Problem>();
        var draft = new MetadataDraft();
        var project = new ProjectTable(document, found);
        project.buildSystem(draft);
        var poetry = new PoetryTable(document, found);
        var flit = new FlitTable(document, found);
        if (project.isThere()) {
            style = Style.PROJECT;
            project.read(draft);
            // Poetry 2 lets its own table add to the dependencies of a standard one.
            declared = project.declared();
        } else if (poetry.isThere()) {
            style = Style.POETRY;
            poetry.read(draft);
            declared = poetry.declared();
        } else if (flit.isThere()) {
            style = Style.FLIT;
            flit.read(draft);
            declared = flit.declared();
        } else {
            style = Style.NONE;
            declared = List.of();
        }
        metadata = draft.done();
        found.addAll(GroupCheck.of(document));
        problems = List.copyOf(found);
    }

    /** @throws ShipException (BAD_INPUT) with file, line, column and the line itself */
    public static PyprojectFile read(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ShipException(ShipException.Kind.BAD_INPUT, unreadable(NAME, e), e);
        }
    }

    /** @throws ShipException (BAD_INPUT) with line, column and the line itself */
    public static PyprojectFile of(byte[] bytes) {
        return new PyprojectFile(TomlDocument.of(bytes, NAME));
    }

    static Problem unreadable(String name, IOException e) {
        return Problem.error(
                        Topic.METADATA,
                        "The file " + name + " cannot be read: " + e.getClass().getSimpleName() + ".")
                .in(name, 0, 0)
                .advise("Look at its permissions.");
    }

    public Style style() {
        return style;
    }

    /** What the table of this {@link #style} says, with the build system. */
    public Metadata metadata() {
        return metadata;
    }

    /** The requirements of the distribution and its extras, with their lines. */
    public List<DeclaredLine> declared() {
        return declared;
    }

    /** Values of a wrong type. */
    public List<Problem> problems() {
        return problems;
    }

    public TomlDocument document() {
        return document;
    }

    /** Whether the licence is said in ways that PEP 639 replaces: a table, or classifiers. */
    public boolean hasOldLicense() {
        return style == Style.PROJECT
                && (document.get("project", "license") instanceof Map<?, ?>
                        || metadata.classifiers().stream().anyMatch(PyprojectEdit::isLicense));
    }

    public boolean hasBuildSystem() {
        return document.has("build-system");
    }

    /**
     * The same file with another value of this field; an empty value takes the field out.
     *
     * @throws ShipException (BAD_INPUT) if the file has no {@code [project]}, or the build computes this field
     */
    public PyprojectFile withField(Field field, FieldValue value) {
        requireProject();
        return new PyprojectFile(PyprojectEdit.field(this, field, value));
    }

    /** The same file with this requirement (PEP 508), in place of an older one of the same name. */
    public PyprojectFile withDependency(String requirement) {
        requireProject();
        return new PyprojectFile(PyprojectEdit.declare(this, requirement));
    }

    /** The same file without the requirements of this distribution. */
    public PyprojectFile withoutDependency(String name) {
        requireProject();
        return new PyprojectFile(PyprojectEdit.undeclare(this, name));
    }

    /** The same file with these requirements (PEP 508) as those of the distribution. */
    public PyprojectFile withDependencies(List<String> requirements) {
        requireProject();
        return new PyprojectFile(PyprojectEdit.dependencies(this, requirements));
    }

    /** The same file with these requirements as those of an extra. */
    public PyprojectFile withExtra(String extra, List<String> requirements) {
        requireProject();
        return new PyprojectFile(
                document.withStrings(List.of("project", "optional-dependencies", extra), requirements));
    }

    /** The dependency groups (PEP 735) with their own requirements; those that a group includes are in theirs. */
    public Map<String, List<String>> groups() {
        return PyprojectGroups.of(document);
    }

    /**
     * The same file with these requirements in a dependency group (PEP 735).
     *
     * @param includes other groups that it takes in, besides those that it does already
     */
    public PyprojectFile withGroup(String group, List<String> requirements, List<String> includes) {
        return new PyprojectFile(PyprojectGroups.with(document, group, requirements, includes));
    }

    /** What this file makes of another state of it. */
    public FileChange since(PyprojectFile before, Path root, String title) {
        return FileChange.replace(root.resolve(NAME), before.bytes(), bytes(), title);
    }

    public byte[] bytes() {
        return document.bytes();
    }

    public boolean sameBytes(PyprojectFile other) {
        return Arrays.equals(bytes(), other.bytes());
    }

    private void requireProject() {
        if (style != Style.PROJECT) {
            var problem = Problem.error(
                            Topic.METADATA,
                            "The file " + NAME + " has no [project] table; its metadata "
                                    + switch (style) {
                                        case POETRY -> "is in Poetry's own table.";
                                        case FLIT -> "is in Flit's old table.";
                                        case PROJECT, NONE -> "is not in this file.";
                                    })
                    .in(NAME, 0, 0)
                    .advise("Edit it by hand, or move it to a [project] table first.");
            throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
        }
    }
}
