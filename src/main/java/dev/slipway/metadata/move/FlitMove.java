package dev.slipway.metadata.move;

import dev.slipway.metadata.CfgDocument;
import dev.slipway.metadata.Person;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.metadata.move.ProjectParts.Noted;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From {@code [tool.flit.metadata]} to {@code [project]} (Flit, "Old style metadata"). */
final class FlitMove {
    private static final String[] AT = {"tool", "flit", "metadata"};

    private final Path root;
    private final TomlDocument document;
    private final ProjectParts parts;

    private FlitMove(Path root, TomlDocument document, ProjectParts parts) {
        this.root = root;
        this.document = document;
        this.parts = parts;
    }

    /** Fills these parts, and takes out of the file what moves. */
    static void read(Path root, TomlDocument document, PyprojectRewrite rewrite, ProjectParts parts) {
        new FlitMove(root, document, parts).read(rewrite);
    }

    private void read(PyprojectRewrite rewrite) {
        var module = text("module");
        parts.name = text("dist-name").isEmpty() ? module : text("dist-name");
        // Flit takes both from the module itself.
        parts.dynamic("version");
        parts.dynamic("description");
        parts.readme = text("description-file");
        parts.requiresPython = text("requires-python");
        person(parts.authors, text("author"), text("author-email"));
        person(parts.maintainers, text("maintainer"), text("maintainer-email"));
        parts.keywords.addAll(Arrays.stream(text("keywords").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
        parts.classifiers.addAll(texts("classifiers"));
        LicenseWords.read(parts, text("license"));
        if (!text("home-page").isEmpty()) {
            parts.urls.put("Homepage", text("home-page"));
        }
        document.table("tool", "flit", "metadata", "urls")
                .forEach((key, url) -> parts.urls.put(key, String.valueOf(url)));
        parts.dependencies.addAll(Noted.all(texts("requires")));
        extras();
        points();
        if (!module.equals(parts.name.replace('-', '_'))) {
            parts.tables.add("[tool.flit.module]\nname = " + ProjectText.quoted(module));
        }
        parts.buildRequires.add(parts.license.isEmpty() ? "flit_core>=3.2,<5" : "flit_core>=3.11,<5");
        parts.buildBackend = "flit_core.buildapi";
        for (var table : List.of("metadata", "scripts", "entrypoints")) {
            rewrite.without(List.of("tool", "flit", table));
        }
        rewrite.withoutKeys(List.of("tool", "flit"), Set.of("metadata", "scripts", "entrypoints"));
        rewrite.without(List.of("build-system"));
    }

    private void extras() {
        for (var extra :
                document.table("tool", "flit", "metadata", "requires-extra").keySet()) {
            var wanted = Noted.all(document.strings("tool", "flit", "metadata", "requires-extra", extra));
            if (extra.equals(".none")) {
                parts.dependencies.addAll(wanted);
            } else {
                parts.extras.computeIfAbsent(extra, _ -> new ArrayList<>()).addAll(wanted);
            }
        }
        var development = Noted.all(texts("dev-requires"));
        if (!development.isEmpty()) {
            parts.extras.computeIfAbsent("dev", _ -> new ArrayList<>()).addAll(development);
            parts.tell(Problem.info(
                    Topic.METADATA, "What dev-requires listed is the extra dev, as Flit has always installed it."));
        }
    }

    private void points() {
        document.table("tool", "flit", "scripts")
                .forEach((name, target) -> parts.scripts.put(name, String.valueOf(target)));
        document.table("tool", "flit", "entrypoints").forEach((group, points) -> {
            if (points instanceof Map<?, ?> map) {
                map.forEach((name, target) -> parts.point(group, String.valueOf(name), String.valueOf(target)));
            }
        });
        var file = text("entry-points-file");
        if (!file.isEmpty()) {
            try {
                var read = CfgDocument.of(Files.readAllBytes(root.resolve(file)), file);
                read.sections()
                        .forEach(group ->
                                read.section(group).forEach((name, target) -> parts.point(group, name, target)));
            } catch (IOException | ShipException e) {
                parts.asked.put("entry-points", "Which entry points are there? The file " + file + " cannot be read.");
            }
        }
    }

    private static void person(List<Person> people, String name, String mail) {
        if (!name.isEmpty() || !mail.isEmpty()) {
            people.add(new Person(name, mail));
        }
    }

    private String text(String key) {
        return document.string(at(key)).orElse("");
    }

    private List<String> texts(String key) {
        return document.strings(at(key));
    }

    private static String[] at(String key) {
        var path = Arrays.copyOf(AT, AT.length + 1);
        path[AT.length] = key;
        return path;
    }
}
