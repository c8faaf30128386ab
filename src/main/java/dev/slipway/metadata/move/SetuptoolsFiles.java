package dev.slipway.metadata.move;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.CfgDocument;
import dev.slipway.metadata.SetupCfgFile;
import dev.slipway.metadata.SetupPyFile;
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

/** setup.cfg and setup.py: what they say together, and what is left of them. */
final class SetuptoolsFiles {
    private SetuptoolsFiles() {}

    /** Fills these parts; returns the edits of the two files. */
    static List<FileChange> read(
            Path root,
            @Nullable TomlDocument pyproject,
            PyprojectRewrite rewrite,
            ProjectParts parts,
            Map<String, String> answers)
            throws IOException {
        var fields = new SetupFields();
        var changes = new ArrayList<FileChange>();
        var cfgPath = root.resolve(SetupCfgFile.NAME);
        if (Files.isRegularFile(cfgPath)) {
            var bytes = Files.readAllBytes(cfgPath);
            var document = CfgDocument.of(bytes, SetupCfgFile.NAME);
            SetupCfgFields.read(document, fields);
            changes.add(new FileChange(
                    cfgPath, bytes, SetupCfgRest.of(document, parts), "Take the metadata out of " + SetupCfgFile.NAME));
        }
        var pyPath = root.resolve(SetupPyFile.NAME);
        byte @Nullable [] bytes = Files.isRegularFile(pyPath) ? Files.readAllBytes(pyPath) : null;
        var program = bytes == null ? null : SetupPyFile.of(bytes);
        if (program != null) {
            refusePbr(program);
            SetupPyFields.read(program, new SetupPySources(root, program), fields);
        }
        answers.forEach((key, value) -> answered(fields, key, value));
        SetuptoolsMove.fill(fields, parts);
        if (bytes != null && program != null) {
            changes.add(SetupPyRest.of(pyPath, bytes, program, fields, parts));
        }
        boolean kept = program != null && !fields.noPlace.isEmpty();
        BuildSystem.merge(pyproject, rewrite, parts, kept);
        version(parts, fields);
        return changes.stream().filter(change -> !change.changesNothing()).toList();
    }

    /** An answer takes the place of what the program computes. */
    private static void answered(SetupFields fields, String key, String value) {
        var argument = switch (key) {
            case "readme" -> "long_description";
            case "requires-python" -> "python_requires";
            case "dependencies" -> "install_requires";
            default -> key;
        };
        if (fields.unknown.containsKey(argument) && !value.isBlank()) {
            fields.unknown.remove(argument);
            switch (key) {
                case "readme" -> fields.sources.put(argument, new SetupFields.Source.Files(List.of(value.strip())));
                case "dependencies", "classifiers", "keywords" ->
                    fields.lists.put(
                            argument,
                            value.lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList());
                default -> fields.texts.put(argument, value.strip());
            }
        }
    }

    private static void version(ProjectParts parts, SetupFields fields) {
        if (!parts.version.isEmpty() || parts.dynamic.contains("version")) {
            return;
        }
        boolean tags = fields.noPlace.contains("use_scm_version")
                || parts.buildRequires.stream()
                        .anyMatch(each -> each.matches(
                                "(?i)(setuptools[-_]scm|versioningit|setuptools-git-versioning|versioneer)\\b.*"));
        if (tags || fields.noPlace.contains("**")) {
            parts.dynamic("version");
        } else {
            parts.asked.put("version", "Which version is this? Neither setup.cfg nor setup.py tells it.");
        }
    }

    private static void refusePbr(SetupPyFile program) {
        if (program.arguments().containsKey("pbr")) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.METADATA, "The project is built by pbr, which reads setup.cfg in its own way.")
                            .in(SetupPyFile.NAME, program.line("pbr"), 0)
                            .so("All files stay as they are.")
                            .advise("Move from pbr to setuptools-scm first, as pbr's own documentation describes."));
        }
    }
}
