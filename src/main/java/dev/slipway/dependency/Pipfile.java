package dev.slipway.dependency;

import dev.slipway.metadata.PoetryConstraint;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Pipfile of Pipenv's.
 *
 * @param declared its packages; those of other categories than {@code packages} with that category as their group, {@code dev} for
 *     {@code dev-packages}
 * @param python what it says of the interpreter, as PEP 440 specifiers; empty if nothing
 * @param sources addresses of its indexes, as written
 * @param problems what cannot be understood or said
 */
public record Pipfile(List<Declared> declared, String python, List<String> sources, List<Problem> problems) {
    public static final String NAME = "Pipfile";
    private static final List<String> NO_PACKAGES = List.of("source", "requires", "pipenv", "scripts");

    public Pipfile {
        declared = List.copyOf(declared);
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /** The one in a folder; empty if there is none. Malformed content is among its problems. */
    public static Optional<Pipfile> in(Path folder) {
        var path = folder.resolve(NAME);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(TomlDocument.of(Files.readAllBytes(path), NAME)));
        } catch (ShipException e) {
            return Optional.of(new Pipfile(List.of(), "", List.of(), List.of(e.problem())));
        } catch (IOException e) {
            var problem = Problem.warning(Topic.DEPENDENCIES, "The file " + NAME + " cannot be read.")
                    .in(NAME, 0, 0)
                    .advise("Look at its permissions.");
            return Optional.of(new Pipfile(List.of(), "", List.of(), List.of(problem)));
        }
    }

    private static Pipfile read(TomlDocument document) {
        var declared = new ArrayList<Declared>();
        var problems = new ArrayList<Problem>();
        for (var table : document.tree().keySet()) {
            if (!NO_PACKAGES.contains(table) && document.get(table) instanceof Map<?, ?>) {
                var group = table.equals("packages") ? "" : table.equals("dev-packages") ? "dev" : table;
                document.table(table).forEach((name, value) -> {
                    int line = document.line(table, name);
                    if (value instanceof Map<?, ?> map && map.containsKey("path")) {
                        declared.add(new Declared(NAME, line, "-e " + map.get("path"), null, group));
                        return;
                    }
                    for (var text : PoetryConstraint.requirements(name, plain(value))) {
                        try {
                            declared.add(new Declared(NAME, line, text, Requirement.parse(text), group));
                        } catch (ShipException e) {
                            problems.add(e.problem().in(NAME, line, 0));
                        }
                    }
                });
            }
        }
        var sources = new ArrayList<String>();
        if (document.get("source") instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> map && map.get("url") instanceof String url) {
                    sources.add(url);
                }
            }
        }
        return new Pipfile(declared, python(document), sources, problems);
    }

    private static String python(TomlDocument document) {
        return document.string("requires", "python_full_version")
                .map(version -> "==" + version)
                .or(() -> document.string("requires", "python_version")
                        .filter(version -> version.matches("[0-9.]+"))
                        .map(version -> "==" + version + ".*"))
                .orElse("");
    }

    /** Pipenv's words for what Poetry calls otherwise. */
    private static Object plain(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var words = new LinkedHashMap<Object, Object>(map);
        if (words.get("ref") instanceof String ref) {
            words.put("rev", ref);
        }
        if (words.get("file") instanceof String url && url.contains("://")) {
            words.put("url", url);
        }
        var markers = new ArrayList<String>();
        if (words.get("markers") instanceof String marker) {
            markers.add(marker);
        }
        for (var key : List.of(
                "sys_platform",
                "os_name",
                "platform_machine",
                "platform_system",
                "python_version",
                "implementation_name")) {
            if (words.get(key) instanceof String test) {
                markers.add(key + " " + test);
            }
        }
        if (!markers.isEmpty()) {
            words.put("markers", String.join(" and ", markers));
        }
        return words;
    }
}
