package dev.slipway.metadata.move;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What setup.cfg and the call of setup() say together, by the names that setup() uses. One list for both files, because setuptools reads
 * them into one.
 */
final class SetupFields {
    final Map<String, String> texts = new LinkedHashMap<>();
    final Map<String, List<String>> lists = new LinkedHashMap<>();
    /** Such as extras_require, package_data, package_dir, project_urls. */
    final Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();

    final Map<String, Boolean> flags = new LinkedHashMap<>();
    /** What the build reads for itself: field to where. */
    final Map<String, Source> sources = new LinkedHashMap<>();

    @Nullable
    Find find;

    /** Arguments that are given but cannot be known: name to how they are written. */
    final Map<String, String> unknown = new LinkedHashMap<>();
    /** Arguments that {@code [project]} and {@code [tool.setuptools]} have no words for. */
    final Set<String> noPlace = new LinkedHashSet<>();

    /** Where the build finds a value. */
    sealed interface Source {
        /** {@code package.module.NAME}. */
        record Attribute(String name) implements Source {}

        /** Files relative to the project, joined by a line end. */
        record Files(List<String> names) implements Source {}
    }

    /**
     * {@code find_packages()}.
     *
     * @param where folder; empty for the project's own
     * @param namespaces whether folders without {@code __init__.py} count
     */
    record Find(String where, List<String> include, List<String> exclude, boolean namespaces) {}

    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    Map<String, List<String>> table(String key) {
        return tables.getOrDefault(key, Map.of());
    }

    boolean says(String key) {
        return texts.containsKey(key)
                || lists.containsKey(key)
                || tables.containsKey(key)
                || flags.containsKey(key)
                || sources.containsKey(key)
                || key.equals("packages") && find != null;
    }

    /** Forgets a field, so that another file's word for it stands alone. */
    void drop(String key) {
        texts.remove(key);
        lists.remove(key);
        tables.remove(key);
        flags.remove(key);
        sources.remove(key);
        unknown.remove(key);
        if (key.equals("packages")) {
            find = null;
        }
    }
}
