package dev.slipway.metadata.move;

import dev.slipway.metadata.TomlLayout;
import dev.slipway.metadata.move.ProjectParts.Noted;
import java.util.ArrayList;
import java.util.List;

/** The comments that stand above and behind a key. */
final class Comments {
    private Comments() {}

    static List<Noted> with(List<String> lines, TomlLayout.Entry entry, List<String> texts) {
        var above = lines.subList(entry.from(), entry.line()).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .toList();
        var beside = entry.to() == entry.line() + 1 ? behind(lines.get(entry.line())) : "";
        var noted = new ArrayList<Noted>();
        for (int i = 0; i < texts.size(); i++) {
            noted.add(new Noted(texts.get(i), i == 0 ? above : List.of(), i == texts.size() - 1 ? beside : ""));
        }
        return noted;
    }

    /** The comment at the end of a line of TOML, from its {@code #}; empty if there is none. */
    static String behind(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote == '"') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#') {
                return line.substring(i).strip();
            }
        }
        return "";
    }
}
