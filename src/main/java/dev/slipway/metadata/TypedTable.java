package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values of a TOML table as the types they should have, and notes where they have others. */
final class TypedTable {
    private final TomlDocument document;
    private final List<String> path;
    private final List<Problem> problems;

    TypedTable(TomlDocument document, List<String> path, List<Problem> problems) {
        this.document = document;
        this.path = path;
        this.problems = problems;
    }

    boolean isThere() {
        return document.has(path.toArray(String[]::new));
    }

    TypedTable in(String key) {
        var inner = new TypedTable(document, List.of(at(key)), problems);
        if (document.get(at(key)) instanceof Object value && !(value instanceof Map)) {
            inner.wrong(List.of(at(key)), "a table");
        }
        return inner;
    }

    String text(String key) {
        return switch (document.get(at(key))) {
            case null -> "";
            case String text -> text;
            default -> {
                wrong(List.of(at(key)), "text in quotes");
                yield "";
            }
        };
    }

    List<String> texts(String key) {
        var value = document.get(at(key));
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            wrong(List.of(at(key)), "an array of texts");
        }
        return document.strings(at(key));
    }

    /** Texts by key, in the order of the file. */
    Map<String, String> pairs(String key) {
        var found = new LinkedHashMap<String, String>();
        var inner = in(key);
        for (var name : document.table(at(key)).keySet()) {
            found.put(name, inner.text(name));
        }
        return found;
    }

    /** Tables of an array, each with those of its values that are texts. */
    List<Map<String, String>> rows(String key) {
        var rows = new ArrayList<Map<String, String>>();
        switch (document.get(at(key))) {
            case null -> {}
            case List<?> list -> {
                for (var item : list) {
                    if (item instanceof Map<?, ?> map) {
                        var row = new LinkedHashMap<String, String>();
                        TomlTree.cast(map).forEach((name, value) -> {
                            if (value instanceof String text) {
                                row.put(name, text);
                            }
                        });
                        rows.add(row);
                    } else {
                        wrong(List.of(at(key)), "an array of tables such as { name = \"…\", email = \"…\" }");
                    }
                }
            }
            default -> wrong(List.of(at(key)), "an array of tables such as { name = \"…\", email = \"…\" }");
        }
        return rows;
    }

    /** The keys of the table itself. */
    Iterable<String> keys() {
        return document.table(path.toArray(String[]::new)).keySet();
    }

    String[] at(String key) {
        var whole = new ArrayList<>(path);
        whole.add(key);
        return whole.toArray(String[]::new);
    }

    TomlDocument document() {
        return document;
    }

    void wrong(List<String> where, String wanted) {
        var name = String.join(".", where);
        problems.add(Problem.error(
                        Topic.METADATA, "The field " + name + " in " + document.file() + " must be " + wanted + ".")
                .in(document.file(), document.line(where.toArray(String[]::new)), 0)
                .so("Builds refuse the file.")
                .advise("Write it as the specification of pyproject.toml says."));
    }
}
