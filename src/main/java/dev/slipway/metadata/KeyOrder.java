package dev.slipway.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The order in which the specification of pyproject.toml lists the keys of {@code [project]}. */
final class KeyOrder {
    private static final List<String> KEYS = List.of(
            "name",
            "version",
            "description",
            "readme",
            "requires-python",
            "license",
            "license-files",
            "authors",
            "maintainers",
            "keywords",
            "classifiers",
            "dynamic",
            "dependencies");

    private KeyOrder() {}

    /** The key of {@code [project]} behind which this one belongs; null to put it at the end. */
    static @Nullable String anchor(TomlTable toml, String key) {
        for (int i = KEYS.indexOf(key) - 1; i >= 0; i--) {
            var value = toml.get(List.of("project", KEYS.get(i)));
            if (value != null && !(value instanceof TomlTable) && !isArrayOfTables(value)) {
                return KEYS.get(i);
            }
        }
        return null;
    }

    private static boolean isArrayOfTables(Object value) {
        return value instanceof TomlArray array && !array.isEmpty() && array.isTable(0);
    }
}
