package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Option;
import dev.slipway.artifact.Shipment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be chosen about an executable, as it was chosen. */
public record FreezeOptions(Map<String, String> chosen) {
    public static final String ARTIFACT = "executable";
    static final String FORM = "form";
    static final String ONE_FILE = "one-file";
    static final String ONE_FOLDER = "one-folder";
    static final String KEPT = "kept";

    /** Names of those that fixes change. */
    static final String HIDDEN_IMPORTS = "hidden-imports";

    static final String EXCLUDES = "excludes";
    static final String WINDOW = "window";
    static final String SPEC = "spec";
    static final String FOLDER = "folder";

    /** Variables with which it is tried, as {@code NAME=value}; they do not go along. */
    public static final String VARIABLES = "variables";

    /** All of them, in the order in which they are offered. */
    public static final List<Option> ALL = List.of(
            choice(FORM, "Form", ONE_FILE, ONE_FOLDER),
            choice(WINDOW, "Window", "auto", "console", "windowed"),
            text("name", "Name"),
            new Option("icon", "Icon", Option.Kind.PATH, List.of(), ""),
            text("version", "Version text"),
            text(HIDDEN_IMPORTS, "Hidden imports"),
            text(EXCLUDES, "Leave out"),
            text("metadata", "Metadata of"),
            text("collect", "All files of"),
            text("sources", "Sources of"),
            choice(FOLDER, "Works in", "auto", "bundle", "user", "here"),
            choice(SPEC, "Spec file", "generated", KEPT),
            text(VARIABLES, "Tried with"),
            new Option("compare", "Compare forms", Option.Kind.FLAG, List.of(), "true"));

    /** What was chosen for this shipment. */
    public static FreezeOptions of(Shipment shipment) {
        return new FreezeOptions(shipment.options().getOrDefault(ARTIFACT, Map.of()));
    }

    public boolean oneFile() {
        return value(FORM).equals(ONE_FILE);
    }

    /** Whether the start of the other form is measured as well. */
    public boolean compares() {
        return oneFile() && Boolean.parseBoolean(value("compare"));
    }

    /** Whether the spec lies in the project, to be edited there. */
    public boolean keepsSpec() {
        return value(SPEC).equals(KEPT);
    }

    public String value(String id) {
        String value = chosen.getOrDefault(id, "").strip();
        return !value.isEmpty()
                ? value
                : ALL.stream()
                        .filter(option -> option.id().equals(id))
                        .map(Option::standard)
                        .findFirst()
                        .orElse("");
    }

    /** The items of an option that lists several. */
    List<String> listed(String id) {
        return Pattern.compile("[,\\s]+")
                .splitAsStream(value(id))
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    /** Variables with which it is tried. */
    Map<String, String> variables() {
        return variables(listed(VARIABLES));
    }

    /** {@code NAME=value} each; what has no value is empty. */
    public static Map<String, String> variables(List<String> listed) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String one : listed) {
            String[] parts = one.split("=", 2);
            if (!parts[0].isBlank()) {
                variables.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return variables;
    }

    private static Option choice(String id, String title, String... choices) {
        return new Option(id, title, Option.Kind.CHOICE, List.of(choices), choices[0]);
    }

    private static Option text(String id, String title) {
        return new Option(id, title, Option.Kind.TEXT, List.of(), "");
    }
}
