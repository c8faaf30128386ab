package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Edits of the metadata in a setup.cfg. */
final class SetupCfgEdit {
    private static final String METADATA = "metadata";
    private static final String OPTIONS = "options";
    private static final String ENTRY_POINTS = "options.entry_points";

    private SetupCfgEdit() {}

    static CfgDocument field(CfgDocument document, Field field, FieldValue value) {
        return switch (field) {
            case NAME, VERSION, DESCRIPTION, LICENSE -> text(document, METADATA, field.key(), value.asText());
            case REQUIRES_PYTHON -> text(document, OPTIONS, "python_requires", value.asText());
            case README -> readme(document, value.asText());
            case LICENSE_FILES -> items(document, METADATA, "license_files", value);
            case KEYWORDS -> items(document, METADATA, "keywords", value);
            case CLASSIFIERS -> items(document, METADATA, "classifiers", value);
            case AUTHORS -> people(document, "author", value);
            case MAINTAINERS -> people(document, "maintainer", value);
            case URLS -> urls(document, value);
            case SCRIPTS -> pairs(document, ENTRY_POINTS, "console_scripts", pairs(value));
            case GUI_SCRIPTS -> pairs(document, ENTRY_POINTS, "gui_scripts", pairs(value));
        };
    }

    static CfgDocument requirements(CfgDocument document, UnaryOperator<List<String>> edit) {
        refuseComputed(document, OPTIONS, "install_requires");
        var old = value(document, OPTIONS, "install_requires");
        return lines(
                document,
                OPTIONS,
                "install_requires",
                CfgValues.semicolons(old),
                edit.apply(CfgValues.semicolons(old)));
    }

    private static CfgDocument text(CfgDocument document, String section, String key, String text) {
        refuseComputed(document, section, key);
        var alias = key.equals("description") && document.option(section, key).isEmpty() ? "summary" : key;
        var used = document.option(section, alias).isPresent() ? alias : key;
        if (text.isEmpty()) {
            return document.without(section, used);
        }
        return text.equals(value(document, section, used))
                ? document
                : document.with(section, used, text.lines().toList());
    }

    private static CfgDocument readme(CfgDocument document, String file) {
        if (file.isEmpty()) {
            return document.without(METADATA, "long_description").without(METADATA, "long_description_content_type");
        }
        var lower = file.toLowerCase(Locale.ROOT);
        var type = lower.endsWith(".md") ? "text/markdown" : lower.endsWith(".rst") ? "text/x-rst" : "text/plain";
        return document.with(METADATA, "long_description", List.of("file: " + file))
                .with(METADATA, "long_description_content_type", List.of(type));
    }

    private static CfgDocument items(CfgDocument document, String section, String key, FieldValue value) {
        refuseComputed(document, section, key);
        var items = value instanceof FieldValue.Items found ? found.items() : List.<String>of();
        var old = CfgValues.list(value(document, section, key));
        if (key.equals("keywords") && !value(document, section, key).contains("\n")) {
            return text(document, section, key, String.join(", ", items));
        }
        return lines(document, section, key, old, items);
    }

    /** One a line, as soon as there is more than a single line of them. */
    private static CfgDocument lines(
            CfgDocument document, String section, String key, List<String> old, List<String> wanted) {
        if (wanted.isEmpty()) {
            return document.without(section, key);
        }
        if (old.equals(wanted)) {
            return document;
        }
        var option = document.option(section, key);
        if (option.isPresent() && !option.get().isMultiLine()) {
            // Written anew: items parted by `;` on one line cannot be told apart by their lines.
            return wanted.size() == 1
                    ? document.with(section, key, wanted)
                    : document.with(section, key, List.of("")).withLines(section, key, wanted);
        }
        return option.isPresent() ? document.with(section, key, wanted) : document.withLines(section, key, wanted);
    }

    private static CfgDocument people(CfgDocument document, String key, FieldValue value) {
        var people = value instanceof FieldValue.People found ? found.people() : List.<Person>of();
        var names = people.stream()
                .map(Person::name)
                .filter(name -> !name.isEmpty())
                .toList();
        var mails = people.stream()
                .map(Person::email)
                .filter(mail -> !mail.isEmpty())
                .toList();
        var named = text(document, METADATA, key, String.join(", ", names));
        return text(named, METADATA, key + "_email", String.join(", ", mails));
    }

    /** The home page keeps its own option where it has one. */
    private static CfgDocument urls(CfgDocument document, FieldValue value) {
        var pairs = new LinkedHashMap<>(pairs(value));
        var edited = document;
        if (document.option(METADATA, "url").isPresent()) {
            var home = pairs.remove("Homepage");
            edited = text(edited, METADATA, "url", home == null ? "" : home);
        }
        return pairs(edited, METADATA, "project_urls", pairs);
    }

    private static CfgDocument pairs(CfgDocument document, String section, String key, Map<String, String> pairs) {
        var old = CfgValues.list(value(document, section, key));
        var wanted = new ArrayList<String>();
        pairs.forEach((label, target) -> wanted.add(old.stream()
                .filter(line -> CfgValues.pairs(line + "\n").equals(Map.of(label, target)))
                .findFirst()
                .orElse(label + " = " + target)));
        return lines(document, section, key, old, wanted);
    }

    private static Map<String, String> pairs(FieldValue value) {
        return value instanceof FieldValue.Pairs found ? found.pairs() : Map.of();
    }

    private static void refuseComputed(CfgDocument document, String section, String key) {
        var value = value(document, section, key);
        if (CfgValues.isComputed(value)) {
            int line = document.option(section, key)
                    .map(option -> option.first() + 1)
                    .orElse(0);
            var problem = Problem.error(
                            Topic.METADATA,
                            "The option " + key + " in " + document.file() + " is computed by the build (`" + value
                                    + "`).")
                    .in(document.file(), line, 0)
                    .advise("Change it where the build reads it.");
            throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
        }
    }

    private static String value(CfgDocument document, String section, String key) {
        return document.option(section, key).map(CfgOption::value).orElse("");
    }
}
