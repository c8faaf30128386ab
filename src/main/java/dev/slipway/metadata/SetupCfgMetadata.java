package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.List;

/** Reads the metadata in a setup.cfg. */
final class SetupCfgMetadata {
    private final CfgDocument document;

    SetupCfgMetadata(CfgDocument document) {
        this.document = document;
    }

    Metadata read() {
        var draft = new MetadataDraft();
        var name = text("name", "");
        draft.source = name.isEmpty() ? "" : document.file();
        draft.name = name;
        draft.version = fixed(draft, "version", text("version", ""));
        draft.description = fixed(draft, "description", text("description", "summary"));
        draft.readme = readme(text("long_description", ""));
        draft.requiresPython = option("options", "python_requires");
        draft.license = fixed(draft, "license", text("license", ""));
        draft.licenseFiles.addAll(CfgValues.list(text("license_files", "license_file")));
        people(draft.authors, text("author", ""), text("author_email", ""));
        people(draft.maintainers, text("maintainer", ""), text("maintainer_email", ""));
        draft.keywords.addAll(CfgValues.list(text("keywords", "")));
        var classifiers = text("classifiers", "classifier");
        draft.classifiers.addAll(CfgValues.list(fixed(draft, "classifiers", classifiers)));
        var url = text("url", "home_page");
        if (!url.isEmpty()) {
            draft.urls.put("Homepage", url);
        }
        draft.urls.putAll(CfgValues.pairs(text("project_urls", "")));
        var requires = option("options", "install_requires");
        if (CfgValues.isComputed(requires)) {
            draft.dynamic.add("dependencies");
        }
        for (var line : declared()) {
            if (line.group().isEmpty()) {
                draft.dependencies.add(line.text());
            } else {
                draft.optionalDependencies
                        .computeIfAbsent(line.group(), _ -> new ArrayList<>())
                        .add(line.text());
            }
        }
        draft.scripts.putAll(CfgValues.pairs(option("options.entry_points", "console_scripts")));
        draft.guiScripts.putAll(CfgValues.pairs(option("options.entry_points", "gui_scripts")));
        return draft.done();
    }

    List<DeclaredLine> declared() {
        var lines = new ArrayList<DeclaredLine>();
        document.option("options", "install_requires").ifPresent(option -> add(lines, option, ""));
        for (var extra : document.section("options.extras_require").keySet()) {
            document.option("options.extras_require", extra).ifPresent(option -> add(lines, option, extra));
        }
        return lines;
    }

    private void add(List<DeclaredLine> lines, CfgOption option, String group) {
        if (CfgValues.isComputed(option.value())) {
            return;
        }
        for (int i = 0; i < option.valueLines().size(); i++) {
            var text = option.valueLines().get(i);
            int line = option.lineIndexes().get(i) + 1;
            var parts = option.isMultiLine() ? CfgValues.list(text + "\n") : CfgValues.semicolons(text);
            parts.stream()
                    .map(SetupCfgMetadata::uncommented)
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> lines.add(new DeclaredLine(document.file(), line, part, group)));
        }
    }

    /** setuptools takes what stands behind a {@code #} at the start or behind a blank for a comment. */
    private static String uncommented(String requirement) {
        int comment = requirement.startsWith("#") ? 0 : requirement.indexOf(" #");
        return comment < 0 ? requirement : requirement.substring(0, comment).strip();
    }

    private static String fixed(MetadataDraft draft, String field, String value) {
        if (CfgValues.isComputed(value)) {
            draft.dynamic.add(field);
            return "";
        }
        return value;
    }

    /** {@code file: README.md, CHANGES.md}: the first file stands for all; a text in place is nobody's readme file. */
    private static String readme(String value) {
        if (!value.startsWith("file:")) {
            return "";
        }
        return value.substring("file:".length()).split(",", 2)[0].strip();
    }

    /** Names and addresses are parted by commas, in the same order. */
    private static void people(List<Person> people, String names, String mails) {
        var name = CfgValues.list(names);
        var mail = CfgValues.list(mails);
        for (int i = 0; i < Math.max(name.size(), mail.size()); i++) {
            people.add(new Person(i < name.size() ? name.get(i) : "", i < mail.size() ? mail.get(i) : ""));
        }
    }

    private String text(String key, String alias) {
        var value = option("metadata", key);
        return value.isEmpty() && !alias.isEmpty() ? option("metadata", alias) : value;
    }

    private String option(String section, String key) {
        return document.option(section, key).map(CfgOption::value).orElse("");
    }
}
