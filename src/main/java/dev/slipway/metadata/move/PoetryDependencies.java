package dev.slipway.metadata.move;

import dev.slipway.metadata.PoetryConstraint;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.metadata.move.ProjectParts.Noted;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dependencies, extras and groups of Poetry's; groups become those of PEP 735. */
final class PoetryDependencies {
    private static final List<String> MAIN = List.of("tool", "poetry", "dependencies");

    private final TomlDocument document;
    private final PyprojectRewrite rewrite;
    private final ProjectParts parts;

    PoetryDependencies(TomlDocument document, PyprojectRewrite rewrite, ProjectParts parts) {
        this.document = document;
        this.rewrite = rewrite;
        this.parts = parts;
    }

    void read() {
        main();
        group("dev", List.of("tool", "poetry", "dev-dependencies"));
        for (var name : document.table("tool", "poetry", "group").keySet()) {
            group(name, List.of("tool", "poetry", "group", name, "dependencies"));
        }
        if (!parts.groups.isEmpty()) {
            parts.tell(Problem.info(
                    Topic.METADATA,
                    "The groups " + String.join(", ", parts.groups.keySet())
                            + " become [dependency-groups] (PEP 735), which Poetry reads from 2.2 on."));
        }
    }

    private void main() {
        var extras = extras();
        var all = document.table("tool", "poetry", "dependencies");
        var stay = new HashSet<String>();
        all.forEach((name, value) -> {
            if (name.equals("python")) {
                python(value);
                return;
            }
            if (needsPoetry(value)) {
                stay.add(name);
            }
            var wanted = noted(MAIN, name, plain(name, value));
            var in = extras.entrySet().stream()
                    .filter(extra -> extra.getValue().stream().anyMatch(each -> DistributionName.same(each, name)))
                    .map(Map.Entry::getKey)
                    .toList();
            in.forEach(extra ->
                    parts.extras.computeIfAbsent(extra, _ -> new ArrayList<>()).addAll(wanted));
            if (in.isEmpty() && isOptional(value)) {
                parts.tell(Problem.warning(
                                Topic.METADATA,
                                "The dependency " + name
                                        + " is optional, but no extra names it, so nothing installed it.")
                        .in(PyprojectFile.NAME, document.line("tool", "poetry", "dependencies", name), 0)
                        .advise("Put it into an extra if it is wanted."));
            } else if (in.isEmpty()) {
                parts.dependencies.addAll(wanted);
            }
        });
        extras.keySet().forEach(extra -> parts.extras.computeIfAbsent(extra, _ -> new ArrayList<>()));
        takeOut(MAIN, all.keySet(), stay);
        rewrite.without(List.of("tool", "poetry", "extras"));
        rewrite.withoutKeys(List.of("tool", "poetry"), Set.of("extras"));
    }

    private void python(Object value) {
        if (value instanceof String constraint) {
            var specifiers = PoetryConstraint.toPep440(constraint);
            // Of alternatives poetry-core publishes no upper end beyond the Pythons that exist.
            parts.requiresPython = constraint.contains("|") ? specifiers.replaceFirst(",<4(\\.0)*$", "") : specifiers;
        }
    }

    private Map<String, List<String>> extras() {
        var extras = new LinkedHashMap<String, List<String>>();
        for (var extra : document.table("tool", "poetry", "extras").keySet()) {
            extras.put(
                    extra,
                    document.strings("tool", "poetry", "extras", extra).stream()
                            .map(each -> each.replaceAll("[\\[\\s<>=!~^(].*", ""))
                            .toList());
        }
        return extras;
    }

    private void group(String name, List<String> path) {
        var table = document.table(path.toArray(String[]::new));
        if (table.isEmpty()) {
            return;
        }
        var stay = new HashSet<String>();
        var wanted = parts.groups.computeIfAbsent(name, _ -> new ArrayList<>());
        table.forEach((dependency, value) -> {
            if (isPath(value)) {
                // A path has no place in PEP 735.
                stay.add(dependency);
            } else if (!dependency.equals("python")) {
                wanted.addAll(noted(path, dependency, PoetryConstraint.requirements(dependency, value)));
                if (needsPoetry(value)) {
                    stay.add(dependency);
                }
            }
        });
        if (wanted.isEmpty()) {
            parts.groups.remove(name);
        }
        takeOut(path, table.keySet(), stay);
    }

    /** What only Poetry can say stays in its own table, beside the requirement in the standard one. */
    private void takeOut(List<String> path, Set<String> all, Set<String> stay) {
        if (stay.isEmpty()) {
            rewrite.without(path);
            rewrite.withoutKeys(path.subList(0, path.size() - 1), Set.of(path.getLast()));
            return;
        }
        var go = new HashSet<>(all);
        go.removeAll(stay);
        rewrite.withoutKeys(path, go);
        go.forEach(name -> {
            var table = new ArrayList<>(path);
            table.add(name);
            rewrite.without(table);
        });
        parts.tell(Problem.info(
                Topic.METADATA,
                "What PEP 621 has no words for stays in [" + String.join(".", path) + "]: " + String.join(", ", stay)
                        + " (a path, an index or pre-releases)."));
    }

    /** A path cannot be said in a requirement that is to work elsewhere; the name alone can. */
    private static List<String> plain(String name, Object value) {
        if (value instanceof Map<?, ?> map && isPath(map)) {
            var rest = new LinkedHashMap<Object, Object>(map);
            rest.remove("path");
            rest.remove("file");
            return PoetryConstraint.requirements(name, rest);
        }
        return PoetryConstraint.requirements(name, value);
    }

    private static boolean isPath(Object value) {
        return value instanceof Map<?, ?> map && (map.containsKey("path") || map.containsKey("file"));
    }

    private static boolean needsPoetry(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                isPath(map)
                        || map.containsKey("source")
                        || Boolean.TRUE.equals(map.get("allow-prereleases"))
                        || Boolean.TRUE.equals(map.get("develop"));
            case List<?> variants -> variants.stream().anyMatch(each -> each != null && needsPoetry(each));
            default -> false;
        };
    }

    private static boolean isOptional(Object value) {
        return switch (value) {
            case Map<?, ?> map -> Boolean.TRUE.equals(map.get("optional"));
            case List<?> variants -> variants.stream().anyMatch(each -> each != null && isOptional(each));
            default -> false;
        };
    }

    /** The requirements of one key with the comments that stand with it. */
    private List<Noted> noted(List<String> table, String key, List<String> requirements) {
        for (var block : rewrite.layout().blocks()) {
            if (block.path().equals(table)) {
                for (var entry : block.entries()) {
                    if (entry.key().equals(key)) {
                        return Comments.with(rewrite.layout().lines(), entry, requirements);
                    }
                }
            }
        }
        return Noted.all(requirements);
    }
}
