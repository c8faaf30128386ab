package dev.slipway.metadata.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code [tool.setuptools]}: which packages and files go along, for which PEP 621 has no words. */
final class SetuptoolsTables {
    private final SetupFields fields;
    private final ProjectParts parts;
    private final List<String> lines = new ArrayList<>();

    SetuptoolsTables(SetupFields fields, ProjectParts parts) {
        this.fields = fields;
        this.parts = parts;
    }

    void fill() {
        list("packages", fields.list("packages"));
        list("py-modules", fields.list("py_modules"));
        packageFolders();
        list("platforms", fields.list("platforms"));
        list("license-files", fields.list("license_files"));
        list("namespace-packages", fields.list("namespace_packages"));
        list("script-files", fields.list("scripts"));
        // With [project] setuptools takes what MANIFEST.in names as package data unless it is told not to; before it
        // did not.
        if (!fields.noPlace.contains("include_package_data")) {
            lines.add("include-package-data = " + fields.flags.getOrDefault("include_package_data", false));
        }
        if (fields.flags.containsKey("zip_safe")) {
            lines.add("zip-safe = " + fields.flags.get("zip_safe"));
        }
        parts.tables.add("[tool.setuptools]\n" + String.join("\n", lines));
        find();
        table("package-data", fields.table("package_data"));
        table("exclude-package-data", fields.table("exclude_package_data"));
        table("data-files", fields.table("data_files"));
        single("cmdclass", fields.table("cmdclass"));
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty() || key.equals("packages") && fields.lists.containsKey("packages") && fields.find == null) {
            lines.add(key + " = " + ProjectText.array(items));
        }
    }

    private void packageFolders() {
        var folders = fields.table("package_dir");
        if (!folders.isEmpty()) {
            lines.add("package-dir = { "
                    + String.join(
                            ", ",
                            folders.entrySet().stream()
                                    .map(each -> ProjectText.quoted(each.getKey()) + " = "
                                            + ProjectText.quoted(each.getValue().getFirst()))
                                    .toList())
                    + " }");
        }
    }

    private void find() {
        var find = fields.find;
        if (find == null) {
            return;
        }
        var text = new StringBuilder("[tool.setuptools.packages.find]\n");
        if (!find.where().isEmpty()) {
            text.append("where = ")
                    .append(ProjectText.array(List.of(find.where())))
                    .append('\n');
        }
        if (!find.include().isEmpty()) {
            text.append("include = ").append(ProjectText.array(find.include())).append('\n');
        }
        if (!find.exclude().isEmpty()) {
            text.append("exclude = ").append(ProjectText.array(find.exclude())).append('\n');
        }
        text.append("namespaces = ").append(find.namespaces()).append('\n');
        parts.tables.add(text.toString().strip());
    }

    private void table(String name, Map<String, List<String>> rows) {
        if (!rows.isEmpty()) {
            var text = new StringBuilder("[tool.setuptools." + name + "]\n");
            rows.forEach((key, items) -> text.append(key(key))
                    .append(" = ")
                    .append(ProjectText.array(items))
                    .append('\n'));
            parts.tables.add(text.toString().strip());
        }
    }

    private void single(String name, Map<String, List<String>> rows) {
        if (!rows.isEmpty()) {
            var text = new StringBuilder("[tool.setuptools." + name + "]\n");
            rows.forEach((key, items) -> text.append(key(key))
                    .append(" = ")
                    .append(ProjectText.quoted(items.getFirst()))
                    .append('\n'));
            parts.tables.add(text.toString().strip());
        }
    }

    private static String key(String name) {
        return ProjectText.key(name);
    }
}
