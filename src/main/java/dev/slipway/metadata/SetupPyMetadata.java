package dev.slipway.metadata;

import java.util.List;

/** The known arguments of a call of {@code setup()} as metadata. */
final class SetupPyMetadata {
    private SetupPyMetadata() {}

    static Metadata read(SetupPyFile file) {
        var draft = new MetadataDraft();
        draft.name = text(file, "name");
        draft.source = draft.name.isEmpty() ? "" : SetupPyFile.NAME;
        draft.version = text(file, "version");
        draft.description = text(file, "description");
        draft.requiresPython = text(file, "python_requires");
        draft.license = text(file, "license");
        draft.licenseFiles.addAll(texts(file, "license_files"));
        person(draft.authors, text(file, "author"), text(file, "author_email"));
        person(draft.maintainers, text(file, "maintainer"), text(file, "maintainer_email"));
        draft.keywords.addAll(keywords(file));
        draft.classifiers.addAll(texts(file, "classifiers"));
        if (!text(file, "url").isEmpty()) {
            draft.urls.put("Homepage", text(file, "url"));
        }
        file.argument("project_urls").ifPresent(urls -> draft.urls.putAll(urls.asPairs()));
        draft.dependencies.addAll(texts(file, "install_requires"));
        if (file.argument("extras_require").orElse(null) instanceof PyValue.Pairs(var extras)) {
            extras.forEach((extra, value) -> draft.optionalDependencies.put(extra, value.asTexts()));
        }
        if (file.argument("entry_points").orElse(null) instanceof PyValue.Pairs(var groups)) {
            if (groups.get("console_scripts") instanceof PyValue found) {
                draft.scripts.putAll(CfgValues.pairs(String.join("\n", found.asTexts()) + "\n"));
            }
            if (groups.get("gui_scripts") instanceof PyValue found) {
                draft.guiScripts.putAll(CfgValues.pairs(String.join("\n", found.asTexts()) + "\n"));
            }
        }
        return draft.done();
    }

    private static List<String> keywords(SetupPyFile file) {
        var value = file.argument("keywords").orElse(new PyValue.Items(List.of()));
        if (!(value instanceof PyValue.Text(var text))) {
            return value.asTexts();
        }
        // setuptools splits at commas, distutils took blanks.
        return text.contains(",") ? CfgValues.list(text) : List.of(text.strip().split("\\s+"));
    }

    private static void person(List<Person> people, String name, String mail) {
        if (!name.isEmpty() || !mail.isEmpty()) {
            people.add(new Person(name, mail));
        }
    }

    private static String text(SetupPyFile file, String argument) {
        return file.argument(argument).map(PyValue::asText).orElse("");
    }

    private static List<String> texts(SetupPyFile file, String argument) {
        return file.argument(argument).map(PyValue::asTexts).orElse(List.of());
    }
}
