package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Metadata while it is being read; twenty parts are too many for a call. */
final class MetadataDraft {
    String name = "";
    String importName = "";
    String version = "";
    String description = "";
    String readme = "";
    String requiresPython = "";
    String license = "";
    final List<String> licenseFiles = new ArrayList<>();
    final List<Person> authors = new ArrayList<>();
    final List<Person> maintainers = new ArrayList<>();
    final List<String> keywords = new ArrayList<>();
    final List<String> classifiers = new ArrayList<>();
    final Map<String, String> urls = new LinkedHashMap<>();
    final List<String> dependencies = new ArrayList<>();
    final Map<String, List<String>> optionalDependencies = new LinkedHashMap<>();
    final Map<String, String> scripts = new LinkedHashMap<>();
    final Map<String, String> guiScripts = new LinkedHashMap<>();
    final Set<String> dynamic = new LinkedHashSet<>();
    String buildBackend = "";
    final List<String> buildRequires = new ArrayList<>();
    String source = "";

    Metadata done() {
        return new Metadata(
                name,
                importName,
                version,
                description,
                readme,
                requiresPython,
                license,
                List.copyOf(licenseFiles),
                List.copyOf(authors),
                List.copyOf(maintainers),
                List.copyOf(keywords),
                List.copyOf(classifiers),
                Collections.unmodifiableMap(new LinkedHashMap<>(urls)),
                List.copyOf(dependencies),
                Collections.unmodifiableMap(new LinkedHashMap<>(optionalDependencies)),
                Collections.unmodifiableMap(new LinkedHashMap<>(scripts)),
                Collections.unmodifiableMap(new LinkedHashMap<>(guiScripts)),
                Collections.unmodifiableSet(new LinkedHashSet<>(dynamic)),
                buildBackend,
                List.copyOf(buildRequires),
                source);
    }
}
