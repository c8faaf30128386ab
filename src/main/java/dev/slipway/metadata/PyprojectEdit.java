package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Edits of the {@code [project]} table. */
final class PyprojectEdit {
    private static final List<String> DEPENDENCIES = List.of("project", "dependencies");
    private static final List<String> DYNAMIC = List.of("project", "dynamic");

    private PyprojectEdit() {}

    static TomlDocument field(PyprojectFile file, Field field, FieldValue value) {
        var path = List.of("project", field.key());
        var document = file.document();
        if (value.isEmpty()) {
            return document.without(path);
        }
        document = withoutDynamic(file, document, field.key());
        return switch (value) {
            case FieldValue.Text text when field == Field.LICENSE -> license(file, document, text.text());
            case FieldValue.Text text -> text(document, field, path, text.text());
            case FieldValue.Items items
            when field == Field.LICENSE_FILES -> withoutTable(file, document).withStrings(path, items.items());
            case FieldValue.Items items -> document.withStrings(path, items.items());
            case FieldValue.People people -> document.withTables(path, ProjectTable.rows(people.people()));
            case FieldValue.Pairs pairs -> document.withPairs(path, pairs.pairs());
        };
    }

    private static TomlDocument text(TomlDocument document, Field field, List<String> path, String text) {
        if (document.get(path.toArray(String[]::new)) instanceof Map<?, ?> table) {
            // readme = {file = …, content-type = …}: the file is changed in its place.
            if (field == Field.README && table.containsKey("file") && sameSuffix(table.get("file"), text)) {
                return document.withString(List.of("project", "readme", "file"), text);
            }
            return document.without(path).withString(path, text);
        }
        return document.withString(path, text);
    }

    /** An expression takes the place of the table, whose file stays named, and of the classifiers that say it (PEP 639). */
    private static TomlDocument license(PyprojectFile file, TomlDocument document, String text) {
        var named = document.get("project", "license", "file");
        var edited = text(document, Field.LICENSE, List.of("project", "license"), text);
        if (!LicenseExpression.parse(text).isValid()) {
            return edited;
        }
        if (named instanceof String one && !document.has("project", "license-files")) {
            edited = edited.withStrings(List.of("project", "license-files"), List.of(one));
        }
        var path = List.of("project", "classifiers");
        var rest = document.strings("project", "classifiers").stream()
                .filter(each -> !isLicense(each))
                .toList();
        return rest.size() == file.metadata().classifiers().size()
                ? edited
                : rest.isEmpty() ? edited.without(path) : edited.withStrings(path, rest);
    }

    /** Files of the licence may not be named beside the table that PEP 639 replaces; the file that it names is then one of them. */
    private static TomlDocument withoutTable(PyprojectFile file, TomlDocument document) {
        if (!(document.get("project", "license") instanceof Map<?, ?> table)) {
            return document;
        }
        var expression = LicenseGuess.of(String.valueOf(table.get("text")));
        if (table.containsKey("text") && expression.isEmpty()) {
            var problem = Problem.error(
                            Topic.METADATA,
                            "The licence in " + PyprojectFile.NAME
                                    + " is given as a table, beside which no files of it can be named (PEP 639).")
                    .in(PyprojectFile.NAME, document.line("project", "license"), 0)
                    .advise("Pick the licence from the list first.");
            throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
        }
        return expression.isEmpty()
                ? document.without(List.of("project", "license"))
                : license(file, document, expression);
    }

    static boolean isLicense(String classifier) {
        return classifier.startsWith("License ::");
    }

    private static boolean sameSuffix(Object one, String other) {
        var name = String.valueOf(one);
        return name.substring(name.lastIndexOf('.') + 1).equals(other.substring(other.lastIndexOf('.') + 1));
    }

    /** A field that is given may not be named dynamic as well (PEP 621); the build's own source of a version stays. */
    private static TomlDocument withoutDynamic(PyprojectFile file, TomlDocument document, String key) {
        var dynamic = new ArrayList<>(document.strings("project", "dynamic"));
        if (!dynamic.remove(key)) {
            return document;
        }
        if (key.equals("version") || key.equals("dependencies")) {
            var problem = Problem.error(
                            Topic.METADATA,
                            "The field " + key + " is dynamic in " + PyprojectFile.NAME + ": "
                                    + file.metadata().buildBackend() + " computes it during the build.")
                    .in(PyprojectFile.NAME, document.line("project", "dynamic"), 0)
                    .advise("Change it where the build reads it, or take it out of `dynamic` first.");
            throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
        }
        return dynamic.isEmpty() ? document.without(DYNAMIC) : document.withStrings(DYNAMIC, dynamic);
    }

    static TomlDocument dependencies(PyprojectFile file, List<String> requirements) {
        return withoutDynamic(file, file.document(), "dependencies").withStrings(DEPENDENCIES, requirements);
    }

    static TomlDocument declare(PyprojectFile file, String requirement) {
        var document = withoutDynamic(file, file.document(), "dependencies");
        return document.withStrings(
                DEPENDENCIES, RequirementList.with(document.strings("project", "dependencies"), requirement));
    }

    static TomlDocument undeclare(PyprojectFile file, String name) {
        var document = withoutDynamic(file, file.document(), "dependencies");
        return document.withStrings(
                DEPENDENCIES, RequirementList.without(document.strings("project", "dependencies"), name));
    }
}
