package dev.slipway.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The lists that metadata is checked against, bundled with the program: classifiers and SPDX identifiers. */
public final class KnownNames {
    private final Map<String, String> classifiers;
    private final Map<String, String> replacedClassifiers;
    private final Map<String, String> licenses;
    private final Map<String, String> deprecatedLicenses = new LinkedHashMap<>();
    private final Map<String, String> exceptions;

    private KnownNames() {
        classifiers = byLowerCase(lines("classifiers.txt"));
        replacedClassifiers = new LinkedHashMap<>();
        for (var line : lines("classifiers-deprecated.txt")) {
            var parts = line.split(" => ?", 2);
            replacedClassifiers.put(parts[0], parts.length > 1 ? parts[1].strip() : "");
        }
        licenses = byLowerCase(withoutMark(lines("licenses.txt"), deprecatedLicenses));
        exceptions = byLowerCase(withoutMark(lines("license-exceptions.txt"), new LinkedHashMap<>()));
    }

    /** The lists, read when first asked for. */
    public static KnownNames bundled() {
        return Holder.BUNDLED;
    }

    /** The classifiers that the index accepts, in its order. */
    public Collection<String> classifiers() {
        return Collections.unmodifiableCollection(classifiers.values());
    }

    /** The SPDX identifiers that are not deprecated, for a picker. */
    public List<String> licenses() {
        return licenses.values().stream()
                .filter(id -> !deprecatedLicenses.containsKey(id))
                .toList();
    }

    boolean isClassifier(String text) {
        return text.equals(classifiers.get(text.toLowerCase(Locale.ROOT)));
    }

    /** The replacement of a classifier that the index no longer takes; empty text if it has none. */
    Optional<String> replacement(String classifier) {
        return Optional.ofNullable(replacedClassifiers.get(classifier));
    }

    /** The identifier in its right case; upper and lower case are the same in SPDX. */
    Optional<String> license(String text) {
        return Optional.ofNullable(licenses.get(text.toLowerCase(Locale.ROOT)));
    }

    boolean isDeprecatedLicense(String id) {
        return deprecatedLicenses.containsKey(id);
    }

    Optional<String> exception(String text) {
        return Optional.ofNullable(exceptions.get(text.toLowerCase(Locale.ROOT)));
    }

    private static List<String> withoutMark(List<String> lines, Map<String, String> marked) {
        var names = new ArrayList<String>();
        for (var line : lines) {
            var name = line.split(" ", 2)[0];
            names.add(name);
            if (line.endsWith(" deprecated")) {
                marked.put(name, line);
            }
        }
        return names;
    }

    private static Map<String, String> byLowerCase(List<String> names) {
        var map = new LinkedHashMap<String, String>();
        names.forEach(name -> map.put(name.toLowerCase(Locale.ROOT), name));
        return map;
    }

    private static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(KnownNames.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final KnownNames BUNDLED = new KnownNames();
    }
}
