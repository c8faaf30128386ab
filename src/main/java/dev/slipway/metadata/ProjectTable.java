package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code [build-system]} (PEP 518) and {@code [project]} (PEP 621, 639, 794) of a pyproject.toml. */
final class ProjectTable {
    private final TomlDocument document;
    private final TypedTable project;
    private final TypedTable root;

    ProjectTable(TomlDocument document, List<Problem> problems) {
        this.document = document;
        this.root = new TypedTable(document, List.of(), problems);
        this.project = root.in("project");
    }

    void buildSystem(MetadataDraft draft) {
        var build = root.in("build-system");
        draft.buildBackend = build.text("build-backend");
        draft.buildRequires.addAll(build.texts("requires"));
        if (draft.buildBackend.isEmpty() && build.isThere()) {
            // PEP 517: what a file without a backend means.
            draft.buildBackend = "setuptools.build_meta:__legacy__";
        }
    }

    boolean isThere() {
        return project.isThere();
    }

    void read(MetadataDraft draft) {
        draft.source = document.file();
        draft.name = project.text("name");
        draft.version = project.text("version");
        draft.description = project.text("description");
        draft.readme = fileOrText("readme", "file");
        draft.requiresPython = project.text("requires-python");
        draft.license = fileOrText("license", "text");
        draft.licenseFiles.addAll(project.texts("license-files"));
        if (document.get("project", "license") instanceof Map<?, ?> license
                && license.get("file") instanceof String file) {
            draft.licenseFiles.add(file);
        }
        draft.authors.addAll(people("authors"));
        draft.maintainers.addAll(people("maintainers"));
        draft.keywords.addAll(project.texts("keywords"));
        draft.classifiers.addAll(project.texts("classifiers"));
        draft.urls.putAll(project.pairs("urls"));
        draft.dependencies.addAll(project.texts("dependencies"));
        var extras = project.in("optional-dependencies");
        for (var extra : extras.keys()) {
            draft.optionalDependencies.put(extra, List.copyOf(extras.texts(extra)));
        }
        draft.scripts.putAll(project.pairs("scripts"));
        draft.guiScripts.putAll(project.pairs("gui-scripts"));
        draft.dynamic.addAll(project.texts("dynamic"));
        var names = document.strings("project", "import-names");
        if (!names.isEmpty()) {
            draft.importName = names.getFirst().split(";", 2)[0].strip();
        }
    }

    /** Where each requirement stands. */
    List<DeclaredLine> declared() {
        var lines = new ArrayList<DeclaredLine>();
        add(lines, "", "project", "dependencies");
        for (var extra : document.table("project", "optional-dependencies").keySet()) {
            add(lines, extra, "project", "optional-dependencies", extra);
        }
        for (var group : document.table("dependency-groups").keySet()) {
            add(lines, group, "dependency-groups", group);
        }
        return lines;
    }

    private void add(List<DeclaredLine> lines, String group, String... path) {
        if (document.get(path) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof String text) {
                    lines.add(new DeclaredLine(document.file(), document.lineOf(i, path), text, group));
                }
            }
        }
    }

    /** A field that may be a text or a table with one. */
    private String fileOrText(String key, String part) {
        if (document.get("project", key) instanceof Map<?, ?>) {
            return project.in(key).text(part);
        }
        return project.text(key);
    }

    private List<Person> people(String key) {
        var people = new ArrayList<Person>();
        for (var row : project.rows(key)) {
            people.add(new Person(row.getOrDefault("name", ""), row.getOrDefault("email", "")));
        }
        return people;
    }

    static List<Map<String, String>> rows(List<Person> people) {
        var rows = new ArrayList<Map<String, String>>();
        for (var person : people) {
            var row = new LinkedHashMap<String, String>();
            if (!person.name().isEmpty()) {
                row.put("name", person.name());
            }
            if (!person.email().isEmpty()) {
                row.put("email", person.email());
            }
            rows.add(row);
        }
        return rows;
    }
}
