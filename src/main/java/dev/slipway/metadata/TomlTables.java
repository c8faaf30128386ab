package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.List;

/** Where a table goes that a file does not have yet: those of a project stay together. */
final class TomlTables {
    private TomlTables() {}

    /**
     * The text with a new table that holds this key alone.
     *
     * @param value as TOML
     */
    static String with(String text, List<String> table, String key, String value) {
        boolean crlf = text.contains("\r\n");
        var layout = TomlLayout.of(text);
        var lines = new ArrayList<>(layout.lines());
        int at = place(layout, table);
        while (at > 0 && lines.get(at - 1).isBlank()) {
            at--;
        }
        var made = new ArrayList<String>();
        if (at > 0) {
            made.add("");
        }
        made.add("[" + String.join(".", table.stream().map(TomlText::key).toList()) + "]");
        made.addAll((TomlText.key(key) + " = " + value).lines().toList());
        if (at < lines.size() && !lines.get(at).isBlank()) {
            made.add("");
        }
        lines.addAll(at, made);
        boolean end = text.isEmpty() || text.endsWith("\n") || at == lines.size() - made.size();
        return String.join(crlf ? "\r\n" : "\n", lines) + (end ? crlf ? "\r\n" : "\n" : "");
    }

    /** Index of the line behind the tables of the project, for those that belong there; else behind all. */
    private static int place(TomlLayout layout, List<String> table) {
        boolean own = table.getFirst().equals("project") || table.getFirst().equals("dependency-groups");
        int at = -1;
        for (var block : layout.blocks()) {
            if (own && !block.path().isEmpty() && block.path().getFirst().equals("project")) {
                at = block.to();
            }
        }
        return at < 0 ? layout.lines().size() : at;
    }
}
