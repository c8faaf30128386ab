package dev.slipway.metadata.move;

import dev.slipway.metadata.PyValue;
import dev.slipway.metadata.SetupPyFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the arguments of a call of setup(), as far as they can be known without running it. They win over setup.cfg. */
final class SetupPyFields {
    private static final Set<String> TEXTS = Set.of(
            "name",
            "version",
            "description",
            "long_description",
            "long_description_content_type",
            "url",
            "download_url",
            "author",
            "author_email",
            "maintainer",
            "maintainer_email",
            "python_requires",
            "license");
    private static final Set<String> LISTS = Set.of(
            "classifiers",
            "license_files",
            "platforms",
            "packages",
            "py_modules",
            "install_requires",
            "setup_requires",
            "tests_require",
            "namespace_packages",
            "scripts");
    private static final Set<String> TABLES =
            Set.of("extras_require", "package_data", "exclude_package_data", "package_dir", "project_urls");
    /** Of which nothing depends any more, or which say nothing about what is built. */
    private static final Set<String> VOID = Set.of("test_suite", "test_loader", "use_2to3", "test_runner");

    private final SetupFields fields;
    private final SetupPySources sources;

    private SetupPyFields(SetupFields fields, SetupPySources sources) {
        this.fields = fields;
        this.sources = sources;
    }

    /** Takes in the arguments; what setup.cfg says of the same is dropped. */
    static void read(SetupPyFile file, SetupPySources sources, SetupFields fields) {
        var reading = new SetupPyFields(fields, sources);
        file.arguments().forEach((name, value) -> {
            var known = name.equals("license_file") ? "license_files" : name;
            if (!(value instanceof PyValue.Constant(var source)) || !source.equals("None")) {
                fields.drop(known);
                reading.argument(known, value);
            }
        });
    }

    private void argument(String name, PyValue value) {
        if (VOID.contains(name)) {
            return;
        }
        if (name.equals("packages") && sources.find(value) instanceof SetupFields.Find found) {
            fields.find = found;
        } else if (sources.of(name, value) instanceof SetupFields.Source source) {
            fields.sources.put(name, source);
        } else if (!value.isKnown()) {
            fields.unknown.put(name, value instanceof PyValue.Unknown(var source) ? source : name);
        } else if (TEXTS.contains(name)) {
            text(name, value);
        } else if (LISTS.contains(name)) {
            fields.lists.put(name, value.asTexts());
        } else if (name.equals("keywords")) {
            fields.lists.put(name, keywords(value));
        } else if (name.equals("entry_points")) {
            entryPoints(value);
        } else if (TABLES.contains(name) && value instanceof PyValue.Pairs(var pairs)) {
            table(name, pairs);
        } else if ((name.equals("zip_safe") || name.equals("include_package_data"))
                && value instanceof PyValue.Constant(var source)) {
            fields.flags.put(name, source.equals("True") || source.equals("1"));
        } else if (name.equals("data_files") && value instanceof PyValue.Items(var items)) {
            dataFiles(items);
        } else {
            fields.noPlace.add(name);
        }
    }

    private void text(String name, PyValue value) {
        switch (value) {
            case PyValue.Text(var text) -> fields.texts.put(name, text);
            // version=1.0, as some write it.
            case PyValue.Constant(var source) when name.equals("version") -> fields.texts.put(name, source);
            default -> fields.unknown.put(name, name);
        }
    }

    private void table(String name, Map<String, PyValue> pairs) {
        var rows = new LinkedHashMap<String, List<String>>();
        pairs.forEach((key, value) -> {
            var texts = value instanceof PyValue.Text(var text) && !name.equals("extras_require")
                    ? List.of(text)
                    : value.asTexts();
            rows.put(key.isEmpty() && name.contains("package_data") ? "*" : key, texts);
        });
        fields.tables.put(name, rows);
    }

    private void entryPoints(PyValue value) {
        var groups = new LinkedHashMap<String, List<String>>();
        switch (value) {
            case PyValue.Pairs(var pairs) -> pairs.forEach((group, points) -> groups.put(group, points.asTexts()));
            case PyValue.Text(var text) -> {
                var group = "";
                for (var line : text.lines().map(String::strip).toList()) {
                    if (line.startsWith("[") && line.endsWith("]")) {
                        group = line.substring(1, line.length() - 1).strip();
                        groups.put(group, new ArrayList<>());
                    } else if (!line.isEmpty() && !line.startsWith("#")) {
                        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(line);
                    }
                }
            }
            default -> {}
        }
        fields.tables.put("entry_points", groups);
    }

    /** A list of pairs of a folder and its files. */
    private void dataFiles(List<PyValue> items) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var item : items) {
            if (item instanceof PyValue.Items(var pair) && pair.size() == 2) {
                rows.computeIfAbsent(pair.getFirst().asText(), _ -> new ArrayList<>())
                        .addAll(pair.getLast().asTexts());
            }
        }
        fields.tables.put("data_files", rows);
    }

    private static List<String> keywords(PyValue value) {
        if (!(value instanceof PyValue.Text(var text))) {
            return value.asTexts();
        }
        return Arrays.stream(text.split(text.contains(",") ? "," : "\\s+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
