package dev.slipway.metadata;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.slipway.problem.ShipException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tomlj.MutableTomlArray;
import org.tomlj.MutableTomlTable;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlValue;
import org.tomlj.TomlVersion;
import org.tomlj.TomlWriteOptions;

/** One edit of a TOML document: made by the parser's own source-preserving writer, then checked by {@link TomlGuard}. */
final class TomlEdit {
    private static final TomlWriteOptions WRITE =
            TomlWriteOptions.defaults().withVersion(TomlVersion.V1_0_0).withIndent(4);

    private final TomlDocument document;

    private TomlEdit(TomlDocument document) {
        this.document = document;
    }

    static TomlEdit of(TomlDocument document) {
        return new TomlEdit(document);
    }

    TomlDocument string(List<String> path, String value) {
        if (value.equals(TomlTree.get(document.tree(), path))) {
            return document;
        }
        return lacksTable(path)
                ? withTable(path, value, quoted(value), value)
                : edit(path, value, toml -> put(toml, path, value));
    }

    private boolean lacksTable(List<String> path) {
        return path.size() > 1 && TomlTree.get(document.tree(), path.subList(0, path.size() - 1)) == null;
    }

    /** With a table for the key; where the file is laid out so that none can be added, in the parser's own way. */
    private TomlDocument withTable(List<String> path, Object value, String written, Object parsed) {
        try {
            return TomlGuard.check(
                    document,
                    path,
                    value,
                    () -> TomlTables.with(document.text(), path.subList(0, path.size() - 1), path.getLast(), written));
        } catch (ShipException e) {
            return edit(path, value, toml -> put(toml, path, parsed));
        }
    }

    TomlDocument remove(List<String> path) {
        if (TomlTree.get(document.tree(), path) == null) {
            return document;
        }
        return edit(path, null, toml -> toml.remove(path));
    }

    TomlDocument strings(List<String> path, List<String> values) {
        var old = TomlTree.get(document.tree(), path);
        if (values.equals(old)) {
            return document;
        }
        if (old instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(String.class::isInstance)) {
            var texts = list.stream().map(String.class::cast).toList();
            return edit(path, values, toml -> rewrite(arrayAt(toml, path), texts, values));
        }
        var written = array(values.stream().map(TomlEdit::quoted).toList());
        return lacksTable(path)
                ? withTable(path, values, written, TomlValue.parse(written, TomlVersion.V1_0_0))
                : edit(path, values, toml -> put(toml, path, TomlValue.parse(written, TomlVersion.V1_0_0)));
    }

    TomlDocument more(List<String> path, List<Object> items) {
        var written = items.stream().map(TomlEdit::inline).toList();
        var old = TomlTree.get(document.tree(), path) instanceof List<?> list ? list : List.of();
        var whole = new ArrayList<Object>(old);
        whole.addAll(items);
        if (old.isEmpty()) {
            var array = array(written);
            return lacksTable(path)
                    ? withTable(path, whole, array, TomlValue.parse(array, TomlVersion.V1_0_0))
                    : edit(path, whole, toml -> put(toml, path, TomlValue.parse(array, TomlVersion.V1_0_0)));
        }
        return edit(path, whole, toml -> {
            var array = arrayAt(toml, path);
            for (var item : written) {
                array.insertAfter(array.size() - 1, TomlValue.parse(item, TomlVersion.V1_0_0));
            }
        });
    }

    /** On one line where that is short, else an item a line. */
    private String array(List<String> items) {
        var one = "[" + String.join(", ", items) + "]";
        var end = document.text().contains("\r\n") ? "\r\n" : "\n";
        var many = "[" + end
                + String.join(
                        "",
                        items.stream().map(item -> "    " + item + "," + end).toList()) + "]";
        return items.size() < 2 || one.length() <= 60 ? one : many;
    }

    TomlDocument tables(List<String> path, List<Map<String, String>> values) {
        if (values.equals(TomlTree.get(document.tree(), path))) {
            return document;
        }
        var rows = values.stream().map(row -> inline((Object) row)).toList();
        var end = document.text().contains("\r\n") ? "\r\n" : "\n";
        var text = rows.size() == 1
                ? "[" + rows.getFirst() + "]"
                : "[" + end
                        + String.join(
                                "",
                                rows.stream()
                                        .map(row -> "    " + row + "," + end)
                                        .toList()) + "]";
        return edit(path, List.copyOf(values), toml -> {
            if (!isInlineArray(toml, path)) {
                toml.remove(path);
            }
            put(toml, path, TomlValue.parse(text, TomlVersion.V1_0_0));
        });
    }

    TomlDocument pairs(List<String> path, Map<String, String> values) {
        var edited = document;
        for (var key : document.table(path.toArray(String[]::new)).keySet()) {
            if (!values.containsKey(key)) {
                edited = of(edited).remove(child(path, key));
            }
        }
        for (var entry : values.entrySet()) {
            edited = of(edited).string(child(path, entry.getKey()), entry.getValue());
        }
        return edited;
    }

    private TomlDocument edit(List<String> path, @Nullable Object value, Consumer<TomlParseResult> change) {
        return TomlGuard.check(document, path, value, () -> {
            var toml = TomlDocument.parse(document.text(), document.file());
            change.accept(toml);
            var text = toml.toToml(WRITE);
            return document.text().contains("\r\n") && !document.text().matches("(?s).*(?<!\r)\n.*")
                    ? text.replace("\r\n", "\n").replace("\n", "\r\n")
                    : text;
        });
    }

    /** A new key of a table goes where PEP 621 lists it, not behind whatever happens to be last. */
    private static void put(TomlParseResult toml, List<String> path, Object value) {
        var entry = toml.entry(path);
        if (entry != null) {
            toml.set(
                    path,
                    value instanceof String text && entry.value().isString()
                            ? TomlValue.inNotationOf(entry.value(), text)
                            : value);
            return;
        }
        var table = path.subList(0, path.size() - 1);
        var key = path.getLast();
        if (table.equals(List.of("project"))) {
            var anchor = KeyOrder.anchor(toml, key);
            if (anchor != null) {
                toml.insertAfter(List.of("project", anchor), key, value);
                return;
            }
        }
        if (!table.isEmpty()) {
            MutableTomlTable parent = toml.getOrCreateTable(table);
            parent.set(List.of(key), value);
            return;
        }
        toml.set(path, value);
    }

    private static void rewrite(MutableTomlArray array, List<String> old, List<String> wanted) {
        var deltas = DiffUtils.diff(old, wanted).getDeltas();
        for (AbstractDelta<String> delta : deltas.reversed()) {
            var source = delta.getSource();
            var lines = delta.getTarget().getLines();
            int at = source.getPosition();
            int common = Math.min(source.size(), lines.size());
            for (int i = source.size() - 1; i >= common; i--) {
                array.remove(at + i);
            }
            for (int i = 0; i < common; i++) {
                array.set(at + i, TomlValue.inNotationOf(array.entry(at + i).value(), lines.get(i)));
            }
            for (int i = common; i < lines.size(); i++) {
                insert(array, at + i, lines.get(i));
            }
        }
    }

    private static void insert(MutableTomlArray array, int index, String text) {
        if (array.isEmpty()) {
            array.add(text);
        } else if (index > 0) {
            array.insertAfter(
                    index - 1, TomlValue.inNotationOf(array.entry(index - 1).value(), text));
        } else {
            array.insertBefore(0, TomlValue.inNotationOf(array.entry(0).value(), text));
        }
    }

    private static MutableTomlArray arrayAt(TomlParseResult toml, List<String> path) {
        return toml.getOrCreateArray(path);
    }

    private static boolean isInlineArray(TomlParseResult toml, List<String> path) {
        var entry = toml.entry(path);
        return entry != null && entry.value().isArray();
    }

    private static String inline(Object item) {
        if (!(item instanceof Map<?, ?> row)) {
            return quoted(String.valueOf(item));
        }
        var parts = new ArrayList<String>();
        row.forEach((key, value) -> parts.add(key + " = " + quoted(String.valueOf(value))));
        return "{ " + String.join(", ", parts) + " }";
    }

    private static String quoted(String text) {
        return TomlText.quoted(text);
    }

    private static List<String> child(List<String> path, String key) {
        var child = new ArrayList<>(path);
        child.add(key);
        return child;
    }
}
