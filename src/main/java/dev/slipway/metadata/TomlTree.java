package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * The values of a TOML file as plain Java: Map, List, String, Long, Double, Boolean and java.time. What the guard of an
 * edit compares.
 */
final class TomlTree {
    private TomlTree() {}

    static Map<String, Object> of(TomlTable table) {
        var tree = new LinkedHashMap<String, Object>();
        for (var key : table.keySet()) {
            var value = table.get(List.of(key));
            if (value != null) {
                tree.put(key, plain(value));
            }
        }
        return tree;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case TomlTable table -> of(table);
            case TomlArray array -> {
                var list = new ArrayList<Object>();
                for (int i = 0; i < array.size(); i++) {
                    list.add(plain(array.get(i)));
                }
                yield list;
            }
            default -> value;
        };
    }

    static @Nullable Object get(Map<String, Object> tree, List<String> path) {
        @Nullable Object at = tree;
        for (var key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }

    /** A copy in which this path holds this value; null takes it out. */
    @SuppressWarnings("unchecked") // Maps in a tree have text keys.
    static Map<String, Object> with(Map<String, Object> tree, List<String> path, @Nullable Object value) {
        var copy = new LinkedHashMap<>(tree);
        var key = path.getFirst();
        if (path.size() > 1) {
            var inner = tree.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.<String, Object>of();
            copy.put(key, with(inner, path.subList(1, path.size()), value));
        } else if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }

    /** Tables that hold nothing and came into being or were left over by an edit make no difference. */
    static Map<String, Object> withoutEmptyTables(Map<String, Object> tree) {
        var copy = new LinkedHashMap<String, Object>();
        tree.forEach((key, value) -> {
            var kept = value instanceof Map<?, ?> map ? withoutEmptyTables(cast(map)) : value;
            if (!(kept instanceof Map<?, ?> map && map.isEmpty())) {
                copy.put(key, kept);
            }
        });
        return copy;
    }

    @SuppressWarnings("unchecked") // Maps in a tree have text keys.
    static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
