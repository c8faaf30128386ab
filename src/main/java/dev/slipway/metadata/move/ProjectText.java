package dev.slipway.metadata.move;

import dev.slipway.metadata.Person;
import dev.slipway.metadata.TomlText;
import dev.slipway.metadata.move.ProjectParts.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code [project]} and what belongs to it, keys in the order of the specification. */
final class ProjectText {
    private final StringBuilder text = new StringBuilder();

    private ProjectText() {}

    /** {@code [project]} with its sub-tables. */
    static String project(ProjectParts parts) {
        var out = new ProjectText();
        out.text.append("[project]\n");
        out.pair("name", parts.name);
        out.pair("version", parts.version);
        out.pair("description", parts.description);
        out.readme(parts);
        out.pair("requires-python", parts.requiresPython);
        if (!parts.license.isEmpty()) {
            out.pair("license", parts.license);
        } else if (!parts.licenseText.isEmpty()) {
            out.text
                    .append("license = { text = ")
                    .append(quoted(parts.licenseText))
                    .append(" }\n");
        }
        out.list("license-files", parts.licenseFiles);
        out.people("authors", parts.authors);
        out.people("maintainers", parts.maintainers);
        out.list("keywords", parts.keywords);
        out.list("classifiers", parts.classifiers);
        out.list("dynamic", parts.dynamic);
        if (!parts.dynamic.contains("dependencies")) {
            out.noted("dependencies", parts.dependencies);
        }
        out.notedTable("project.optional-dependencies", parts.extras);
        out.pairs("project.scripts", parts.scripts);
        out.pairs("project.gui-scripts", parts.guiScripts);
        parts.entryPoints.forEach((group, points) -> out.pairs("project.entry-points." + quoted(group), points));
        out.pairs("project.urls", parts.urls);
        return out.text.toString();
    }

    /** {@code [dependency-groups]} (PEP 735); empty if there are none. */
    static String groups(Map<String, List<Noted>> groups) {
        var out = new ProjectText();
        out.notedTable("dependency-groups", groups);
        return out.text.toString().stripLeading();
    }

    /** {@code [build-system]} (PEP 518). */
    static String build(ProjectParts parts) {
        var out = new ProjectText();
        out.text.append("[build-system]\n");
        out.list("requires", parts.buildRequires);
        out.pair("build-backend", parts.buildBackend);
        return out.text.toString();
    }

    private void readme(ProjectParts parts) {
        if (!parts.readmeText.isEmpty()) {
            text.append("readme = { text = ")
                    .append(quoted(parts.readmeText))
                    .append(", content-type = ")
                    .append(quoted(parts.readmeType.isEmpty() ? "text/plain" : parts.readmeType))
                    .append(" }\n");
        } else if (!parts.readme.isEmpty() && !parts.readmeType.isEmpty()) {
            text.append("readme = { file = ")
                    .append(quoted(parts.readme))
                    .append(", content-type = ")
                    .append(quoted(parts.readmeType))
                    .append(" }\n");
        } else {
            pair("readme", parts.readme);
        }
    }

    private void pair(String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(" = ").append(quoted(value)).append('\n');
        }
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            text.append(key).append(" = ").append(array(items)).append('\n');
        }
    }

    private void people(String key, List<Person> people) {
        if (!people.isEmpty()) {
            text.append(key).append(" = [\n");
            for (var person : people) {
                var parts = new ArrayList<String>();
                if (!person.name().isEmpty()) {
                    parts.add("name = " + quoted(person.name()));
                }
                if (!person.email().isEmpty()) {
                    parts.add("email = " + quoted(person.email()));
                }
                text.append("    { ").append(String.join(", ", parts)).append(" },\n");
            }
            text.append("]\n");
        }
    }

    private void noted(String key, List<Noted> items) {
        text.append(key).append(" = [");
        if (!items.isEmpty()) {
            text.append('\n');
        }
        for (var item : items) {
            item.above().forEach(line -> text.append("    ").append(line).append('\n'));
            text.append("    ").append(quoted(item.text())).append(',');
            text.append(item.beside().isEmpty() ? "" : "  " + item.beside()).append('\n');
        }
        text.append("]\n");
    }

    private void notedTable(String table, Map<String, List<Noted>> lists) {
        if (!lists.isEmpty()) {
            text.append("\n[").append(table).append("]\n");
            lists.forEach((name, items) -> noted(key(name), items));
        }
    }

    private void pairs(String table, Map<String, String> pairs) {
        if (!pairs.isEmpty()) {
            text.append("\n[").append(table).append("]\n");
            pairs.forEach((name, value) -> pair(key(name), value));
        }
    }

    static String array(List<String> items) {
        var one =
                "[" + String.join(", ", items.stream().map(ProjectText::quoted).toList()) + "]";
        if (items.size() < 2 || one.length() <= 72 && items.size() <= 4) {
            return one;
        }
        var many = new StringBuilder("[\n");
        items.forEach(item -> many.append("    ").append(quoted(item)).append(",\n"));
        return many.append(']').toString();
    }

    static String key(String name) {
        return TomlText.key(name);
    }

    static String quoted(String value) {
        return TomlText.quoted(value);
    }
}
