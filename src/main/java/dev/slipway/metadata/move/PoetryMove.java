package dev.slipway.metadata.move;

import dev.slipway.metadata.Person;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From {@code [tool.poetry]} to {@code [project]}, still built by poetry-core, whose 2.0 and newer read either. What says which files go
 * along ({@code packages}, {@code include}) has no place in the standard and stays.
 */
final class PoetryMove {
    private static final Set<String> MOVED = Set.of(
            "name",
            "version",
            "description",
            "license",
            "authors",
            "maintainers",
            "readme",
            "homepage",
            "repository",
            "documentation",
            "keywords",
            "classifiers");

    private final TomlDocument document;
    private final PyprojectRewrite rewrite;
    private final ProjectParts parts;
    private final Set<String> gone = new HashSet<>(MOVED);

    private PoetryMove(TomlDocument document, PyprojectRewrite rewrite, ProjectParts parts) {
        this.document = document;
        this.rewrite = rewrite;
        this.parts = parts;
    }

    /** Fills these parts, and takes out of the file what moves. */
    static void read(TomlDocument document, PyprojectRewrite rewrite, ProjectParts parts) {
        new PoetryMove(document, rewrite, parts).read();
    }

    private void read() {
        parts.name = text("name");
        version();
        parts.description = text("description").strip().replaceAll("\\s*\\R\\s*", " ");
        readme();
        texts("authors").forEach(author -> parts.authors.add(Person.parse(author)));
        texts("maintainers").forEach(author -> parts.maintainers.add(Person.parse(author)));
        parts.keywords.addAll(texts("keywords"));
        new PoetryDependencies(document, rewrite, parts).read();
        parts.classifiers.addAll(PoetryClassifiers.of(
                texts("classifiers"),
                document.string("tool", "poetry", "dependencies", "python").orElse("*")));
        LicenseWords.read(parts, text("license"));
        url("homepage", "Homepage");
        url("repository", "Repository");
        url("documentation", "Documentation");
        document.table("tool", "poetry", "urls").forEach((label, url) -> parts.urls.put(label, String.valueOf(url)));
        scripts();
        document.table("tool", "poetry", "plugins").forEach((group, points) -> {
            if (points instanceof Map<?, ?> map) {
                map.forEach((name, target) -> parts.entryPoints
                        .computeIfAbsent(group, _ -> new LinkedHashMap<>())
                        .put(String.valueOf(name), String.valueOf(target)));
            }
        });
        for (var table : List.of("urls", "plugins")) {
            rewrite.without(List.of("tool", "poetry", table));
            gone.add(table);
        }
        rewrite.withoutKeys(List.of("tool", "poetry"), gone);
        build();
    }

    /** A plugin that takes the version from the tags of the repository goes on doing so. */
    private void version() {
        boolean plugin = !Boolean.FALSE.equals(document.get("tool", "poetry-dynamic-versioning", "enable"))
                && document.strings("build-system", "requires").stream()
                        .anyMatch(each -> each.contains("dynamic-versioning"));
        if (!plugin) {
            parts.version = text("version");
            if (parts.version.isEmpty()) {
                parts.asked.put("version", "Which version is this? Poetry's table names none.");
            }
            return;
        }
        parts.dynamic("version");
        gone.remove("version");
        parts.tell(Problem.info(
                Topic.METADATA,
                "The version is computed from the repository by poetry-dynamic-versioning, as before."));
    }

    private void readme() {
        if (document.get("tool", "poetry", "readme") instanceof List<?>) {
            parts.dynamic("readme");
            gone.remove("readme");
            parts.tell(Problem.info(
                    Topic.METADATA, "The readme is made of several files, so it stays in Poetry's table."));
        } else {
            parts.readme = text("readme");
        }
    }

    private void scripts() {
        var stay = new HashSet<String>();
        document.table("tool", "poetry", "scripts").forEach((command, target) -> {
            if (target instanceof String text) {
                parts.scripts.put(command, text);
            } else if (target instanceof Map<?, ?> map && map.get("callable") instanceof String text) {
                parts.scripts.put(command, text);
            } else if (target instanceof Map<?, ?> map
                    && map.get("reference") instanceof String text
                    && !"file".equals(map.get("type"))) {
                parts.scripts.put(command, text);
            } else {
                stay.add(command);
                parts.tell(Problem.info(
                        Topic.METADATA,
                        "The script " + command + " is a file that Poetry copies; it stays in Poetry's table."));
            }
        });
        if (stay.isEmpty()) {
            rewrite.without(List.of("tool", "poetry", "scripts"));
            gone.add("scripts");
        } else {
            rewrite.withoutKeys(List.of("tool", "poetry", "scripts"), parts.scripts.keySet());
        }
    }

    private void build() {
        var requires = new ArrayList<String>();
        for (var each : document.strings("build-system", "requires")) {
            if (!each.matches("(?i)poetry([_-]core)?([^\\w-].*)?")) {
                requires.add(each);
            }
        }
        parts.buildRequires.add("poetry-core>=2.0");
        parts.buildRequires.addAll(requires);
        var backend = document.string("build-system", "build-backend").orElse("");
        parts.buildBackend =
                backend.isEmpty() || backend.equals("poetry.masonry.api") ? "poetry.core.masonry.api" : backend;
        rewrite.without(List.of("build-system"));
        if (Boolean.FALSE.equals(document.get("tool", "poetry", "package-mode"))) {
            parts.tell(
                    Problem.warning(Topic.METADATA, "Poetry is told to build nothing from this project (package-mode).")
                            .in(PyprojectFile.NAME, document.line("tool", "poetry", "package-mode"), 0)
                            .advise("Take package-mode out to get a wheel."));
            if (parts.name.isEmpty()) {
                parts.asked.put("name", "What is the distribution called? Poetry's table does not say it.");
            }
        }
    }

    private void url(String key, String label) {
        if (!text(key).isEmpty()) {
            parts.urls.put(label, text(key));
        }
    }

    private String text(String key) {
        return document.string("tool", "poetry", key).orElse("");
    }

    private List<String> texts(String key) {
        return document.strings("tool", "poetry", key);
    }
}
