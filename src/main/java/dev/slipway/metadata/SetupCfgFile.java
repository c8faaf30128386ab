package dev.slipway.metadata;

import dev.slipway.change.FileChange;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A setup.cfg as setuptools reads it, edited by span. Immutable: an edit gives a new one. */
public final class SetupCfgFile {
    public static final String NAME = "setup.cfg";

    private final CfgDocument document;

    private SetupCfgFile(CfgDocument document) {
        this.document = document;
    }

    /** @throws ShipException (BAD_INPUT) with file, line and the line itself */
    public static SetupCfgFile read(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ShipException(ShipException.Kind.BAD_INPUT, PyprojectFile.unreadable(NAME, e), e);
        }
    }

    /** @throws ShipException (BAD_INPUT) with the line itself */
    public static SetupCfgFile of(byte[] bytes) {
        return new SetupCfgFile(CfgDocument.of(bytes, NAME));
    }

    public CfgDocument document() {
        return document;
    }

    /** Whether it describes a distribution, rather than just holding settings of tools. */
    public boolean describes() {
        return document.sections().contains("metadata") || document.sections().contains("options");
    }

    /** What {@code [metadata]} and {@code [options]} say; {@code attr:} and {@code file:} values count as dynamic. */
    public Metadata metadata() {
        return new SetupCfgMetadata(document).read();
    }

    /** The requirements of the distribution and its extras, with their lines. */
    public List<DeclaredLine> declared() {
        return new SetupCfgMetadata(document).declared();
    }

    /** {@code packages} of {@code [options]}: names, or one of {@code find:} and {@code find_namespace:}. */
    public List<String> packages() {
        return CfgValues.list(document.section("options").getOrDefault("packages", ""));
    }

    /** {@code py_modules} of {@code [options]}. */
    public List<String> modules() {
        return CfgValues.list(document.section("options").getOrDefault("py_modules", ""));
    }

    /** Globs of data by package; {@code *} stands for every package. */
    public Map<String, List<String>> packageData() {
        var data = new LinkedHashMap<String, List<String>>();
        document.section("options.package_data").forEach((name, globs) -> data.put(name, CfgValues.list(globs)));
        return data;
    }

    /** Whether {@code MANIFEST.in} decides about data in packages as well. */
    public boolean includesPackageData() {
        return CfgValues.isTrue(document.section("options").getOrDefault("include_package_data", ""));
    }

    /** The same file with another value of this field; an empty value takes the field out. */
    public SetupCfgFile withField(Field field, FieldValue value) {
        return new SetupCfgFile(SetupCfgEdit.field(document, field, value));
    }

    /** The same file with this requirement (PEP 508), in place of an older one of the same name. */
    public SetupCfgFile withDependency(String requirement) {
        return new SetupCfgFile(SetupCfgEdit.requirements(document, list -> RequirementList.with(list, requirement)));
    }

    /** The same file without the requirements of this distribution. */
    public SetupCfgFile withoutDependency(String name) {
        return new SetupCfgFile(SetupCfgEdit.requirements(document, list -> RequirementList.without(list, name)));
    }

    /** What this file makes of another state of it. */
    public FileChange since(SetupCfgFile before, Path root, String title) {
        return FileChange.replace(root.resolve(NAME), before.bytes(), bytes(), title);
    }

    public byte[] bytes() {
        return document.bytes();
    }

    public boolean sameBytes(SetupCfgFile other) {
        return Arrays.equals(bytes(), other.bytes());
    }
}
