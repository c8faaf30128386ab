package dev.slipway.metadata.move;

import dev.slipway.metadata.CfgDocument;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the sections of a setup.cfg that setuptools takes ("Configuring setuptools using setup.cfg files"). */
final class SetupCfgFields {
    private static final Map<String, String> ALIASES = Map.of(
            "home_page", "url",
            "summary", "description",
            "classifier", "classifiers",
            "platform", "platforms",
            "license_file", "license_files");
    private static final Set<String> LISTS = Set.of(
            "keywords", "classifiers", "license_files", "platforms", "py_modules", "namespace_packages", "scripts");
    private static final Set<String> REQUIREMENTS = Set.of("install_requires", "setup_requires", "tests_require");
    private static final Set<String> TABLES =
            Set.of("extras_require", "package_data", "exclude_package_data", "data_files", "entry_points");

    private final CfgDocument document;
    private final SetupFields fields;

    private SetupCfgFields(CfgDocument document, SetupFields fields) {
        this.document = document;
        this.fields = fields;
    }

    static void read(CfgDocument document, SetupFields fields) {
        new SetupCfgFields(document, fields).read();
    }

    /** Whether a section is one of those that move. */
    static boolean moves(String section) {
        return section.equals("metadata") || section.equals("options") || section.startsWith("options.");
    }

    private void read() {
        for (var section : List.of("metadata", "options")) {
            document.section(section).forEach((key, value) -> {
                var name = key.replace('-', '_').toLowerCase(Locale.ROOT);
                option(ALIASES.getOrDefault(name, name), value);
            });
        }
        for (var table : TABLES) {
            var rows = new LinkedHashMap<String, List<String>>();
            document.section("options." + table)
                    .forEach((key, value) ->
                            rows.put(key, table.equals("extras_require") ? lines(value, ";") : lines(value, ",")));
            if (!rows.isEmpty()) {
                fields.tables.put(table, rows);
            }
        }
    }

    /** @param written with its line ends: an item on a line of its own is not parted */
    private void option(String name, String written) {
        var value = written.strip();
        if (name.equals("packages") && (value.startsWith("find:") || value.startsWith("find_namespace:"))) {
            find(value.startsWith("find_namespace:"));
        } else if (value.startsWith("attr:")) {
            fields.sources.put(
                    name, new SetupFields.Source.Attribute(value.substring(5).strip()));
        } else if (value.startsWith("file:")) {
            fields.sources.put(
                    name, new SetupFields.Source.Files(lines(value.substring(5).strip(), ",")));
        } else if (LISTS.contains(name) || name.equals("packages")) {
            fields.lists.put(name, lines(written, ","));
        } else if (REQUIREMENTS.contains(name)) {
            fields.lists.put(
                    name,
                    lines(written, ";").stream()
                            .filter(each -> !each.startsWith("#"))
                            .toList());
        } else if (name.equals("zip_safe") || name.equals("include_package_data")) {
            fields.flags.put(name, Set.of("1", "true", "yes").contains(value.toLowerCase(Locale.ROOT)));
        } else if (name.equals("package_dir") || name.equals("project_urls") || name.equals("cmdclass")) {
            var pairs = new LinkedHashMap<String, List<String>>();
            for (var line : lines(value, ",")) {
                int equals = line.indexOf('=');
                if (equals >= 0) {
                    pairs.put(
                            line.substring(0, equals).strip(),
                            List.of(line.substring(equals + 1).strip()));
                }
            }
            fields.tables.put(name, pairs);
        } else if (name.equals("entry_points")) {
            fields.unknown.put(name, value);
        } else if (!value.isEmpty()) {
            fields.texts.put(name, value);
        }
    }

    private void find(boolean namespaces) {
        var options = document.section("options.packages.find");
        fields.find = new SetupFields.Find(
                options.getOrDefault("where", "").strip(),
                lines(options.getOrDefault("include", ""), ","),
                lines(options.getOrDefault("exclude", ""), ","),
                namespaces);
    }

    private static List<String> lines(String value, String separator) {
        return Arrays.stream(value.contains("\n") ? value.split("\n") : value.split(separator))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
