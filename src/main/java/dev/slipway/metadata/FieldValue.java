package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a field of the metadata shall hold. An empty one takes the field out. */
public sealed interface FieldValue {

    record Text(String text) implements FieldValue {}

    record Items(List<String> items) implements FieldValue {}

    record People(List<Person> people) implements FieldValue {}

    /** In the order in which they are to be written. */
    record Pairs(Map<String, String> pairs) implements FieldValue {}

    /**
     * A value from the text that a form or a profile holds: items and people one a line (items may also be parted by
     * commas, except classifiers), pairs as {@code label = value}, one a line.
     */
    static FieldValue parse(Field field, String text) {
        return switch (field.shape()) {
            case TEXT -> new Text(text.strip());
            case ITEMS -> new Items(items(text, field == Field.KEYWORDS ? "[,\n]" : "\n"));
            case PEOPLE ->
                new People(items(text, "\n").stream().map(Person::parse).toList());
            case PAIRS -> new Pairs(pairs(text));
        };
    }

    /** The text that {@link #parse} turns into this value. */
    default String asText() {
        return switch (this) {
            case Text text -> text.text();
            case Items items -> String.join("\n", items.items());
            case People people ->
                String.join("\n", people.people().stream().map(Person::display).toList());
            case Pairs pairs ->
                String.join(
                        "\n",
                        pairs.pairs().entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + entry.getValue())
                                .toList());
        };
    }

    /** Whether the field is to go. */
    default boolean isEmpty() {
        return switch (this) {
            case Text text -> text.text().isEmpty();
            case Items items -> items.items().isEmpty();
            case People people -> people.people().isEmpty();
            case Pairs pairs -> pairs.pairs().isEmpty();
        };
    }

    /** What the metadata holds in this field. */
    static FieldValue of(Metadata metadata, Field field) {
        return switch (field) {
            case NAME -> new Text(metadata.name());
            case VERSION -> new Text(metadata.version());
            case DESCRIPTION -> new Text(metadata.description());
            case README -> new Text(metadata.readme());
            case REQUIRES_PYTHON -> new Text(metadata.requiresPython());
            case LICENSE -> new Text(metadata.license());
            case LICENSE_FILES -> new Items(metadata.licenseFiles());
            case AUTHORS -> new People(metadata.authors());
            case MAINTAINERS -> new People(metadata.maintainers());
            case KEYWORDS -> new Items(metadata.keywords());
            case CLASSIFIERS -> new Items(metadata.classifiers());
            case URLS -> new Pairs(metadata.urls());
            case SCRIPTS -> new Pairs(metadata.scripts());
            case GUI_SCRIPTS -> new Pairs(metadata.guiScripts());
        };
    }

    private static List<String> items(String text, String separators) {
        return new ArrayList<>(Arrays.stream(text.split(separators))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList());
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : items(text, "\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } else {
                pairs.put(line, "");
            }
        }
        return pairs;
    }
}
