package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code [tool.poetry]}, where Poetry before 2.0 keeps what PEP 621 has a table for. Reads only. */
final class PoetryTable {
    private final TomlDocument document;
    private final TypedTable poetry;

    PoetryTable(TomlDocument document, List<Problem> problems) {
        this.document = document;
        this.poetry = new TypedTable(document, List.of("tool"), problems).in("poetry");
    }

    boolean isThere() {
        return document.get("tool", "poetry", "name") instanceof String
                || document.get("tool", "poetry", "dependencies") instanceof Map;
    }

    void read(MetadataDraft draft) {
        draft.source = document.file();
        draft.name = poetry.text("name");
        draft.version = poetry.text("version");
        draft.description = poetry.text("description");
        draft.readme = document.string("tool", "poetry", "readme").orElse("");
        draft.license = poetry.text("license");
        poetry.texts("authors").forEach(author -> draft.authors.add(Person.parse(author)));
        poetry.texts("maintainers").forEach(author -> draft.maintainers.add(Person.parse(author)));
        draft.keywords.addAll(poetry.texts("keywords"));
        draft.classifiers.addAll(poetry.texts("classifiers"));
        var labels = new LinkedHashMap<String, String>();
        labels.put("homepage", "Homepage");
        labels.put("repository", "Repository");
        labels.put("documentation", "Documentation");
        labels.forEach((key, label) -> {
            var address = poetry.text(key);
            if (!address.isEmpty()) {
                draft.urls.put(label, address);
            }
        });
        draft.urls.putAll(poetry.pairs("urls"));
        document.table("tool", "poetry", "scripts").forEach((command, target) -> {
            if (target instanceof String text) {
                draft.scripts.put(command, text);
            }
        });
        declared().stream().filter(line -> line.group().isEmpty()).forEach(line -> draft.dependencies.add(line.text()));
        if (document.get("tool", "poetry", "dependencies", "python") instanceof String python) {
            draft.requiresPython = PoetryConstraint.toPep440(python);
        }
    }

    /** Requirements as PEP 508, with the line of Poetry's own form. Those that are only for development are left out. */
    List<DeclaredLine> declared() {
        var lines = new ArrayList<DeclaredLine>();
        document.table("tool", "poetry", "dependencies").forEach((name, value) -> {
            if (!name.equals("python")) {
                int line = document.line("tool", "poetry", "dependencies", name);
                for (var text : PoetryConstraint.requirements(name, value)) {
                    lines.add(new DeclaredLine(document.file(), line, text, group(name, value)));
                }
            }
        });
        return lines;
    }

    /** An optional dependency is needed by the extra that names it only. */
    private String group(String name, Object value) {
        if (value instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("optional"))) {
            for (var extra : document.table("tool", "poetry", "extras").entrySet()) {
                if (extra.getValue() instanceof List<?> list && list.contains(name)) {
                    return extra.getKey();
                }
            }
            return "optional";
        }
        return "";
    }
}
