package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and edits {@code [dependency-groups]} (PEP 735). */
final class PyprojectGroups {
    private static final String TABLE = "dependency-groups";
    private static final String INCLUDE = "include-group";

    private PyprojectGroups() {}

    static Map<String, List<String>> of(TomlDocument document) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var name : document.table(TABLE).keySet()) {
            groups.put(name, List.copyOf(document.strings(TABLE, name)));
        }
        return groups;
    }

    static TomlDocument with(TomlDocument document, String group, List<String> requirements, List<String> includes) {
        var path = List.of(TABLE, group);
        var old = document.get(TABLE, group) instanceof List<?> list ? list : List.of();
        boolean plain = old.stream().allMatch(String.class::isInstance);
        if (plain && includes.isEmpty()) {
            return document.withStrings(path, requirements);
        }
        var items = new ArrayList<Object>();
        for (var include : includes) {
            var item = Map.of(INCLUDE, include);
            if (!old.contains(item)) {
                items.add(item);
            }
        }
        requirements.stream().filter(text -> !old.contains(text)).forEach(items::add);
        return items.isEmpty() ? document : document.withMore(path, items);
    }
}
