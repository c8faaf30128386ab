package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What makes groups of {@code [dependency-groups]} unusable: every tool refuses them (PEP 735, "Specification"). */
final class GroupCheck {
    private static final String TABLE = "dependency-groups";
    private static final String INCLUDE = "include-group";

    private final TomlDocument document;
    private final Map<String, String> names = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private GroupCheck(TomlDocument document) {
        this.document = document;
    }

    static List<Problem> of(TomlDocument document) {
        var check = new GroupCheck(document);
        check.all();
        return check.problems;
    }

    private void all() {
        Set<String> groups = document.table(TABLE).keySet();
        for (String group : groups) {
            String other = names.putIfAbsent(plain(group), group);
            if (other != null) {
                wrong(document.line(TABLE, group), "The groups " + other + " and " + group + " have one name.");
            }
        }
        groups.forEach(this::items);
        Set<String> told = new HashSet<>();
        groups.forEach(group -> circle(plain(group), new ArrayList<>(), told));
    }

    private void items(String group) {
        if (!(document.get(TABLE, group) instanceof List<?> items)) {
            wrong(document.line(TABLE, group), "The group " + group + " is no list.");
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            int line = document.lineOf(i, TABLE, group);
            Object item = items.get(i);
            if (item instanceof Map<?, ?> map && map.size() == 1 && map.get(INCLUDE) instanceof String included) {
                if (!names.containsKey(plain(included))) {
                    wrong(line, "The group " + group + " includes " + included + ", which is not there.");
                }
            } else if (!(item instanceof String)) {
                wrong(line, "The group " + group + " holds something that is neither a requirement nor a group.");
            }
        }
    }

    private void circle(String group, List<String> way, Set<String> told) {
        if (way.contains(group)) {
            List<String> round = new ArrayList<>(way.subList(way.indexOf(group), way.size()));
            if (told.add(String.join(" ", round.stream().sorted().toList()))) {
                round.add(group);
                String first = names.getOrDefault(group, group);
                wrong(
                        document.line(TABLE, first),
                        "The group " + first + " includes itself: " + String.join(" > ", round) + ".");
            }
            return;
        }
        if (document.get(TABLE, names.getOrDefault(group, group)) instanceof List<?> items) {
            way.add(group);
            for (Object item : items) {
                if (item instanceof Map<?, ?> map && map.get(INCLUDE) instanceof String included) {
                    circle(plain(included), way, told);
                }
            }
            way.removeLast();
        }
    }

    private void wrong(int line, String message) {
        problems.add(Problem.warning(Topic.DEPENDENCIES, message)
                .in(document.file(), line, 0)
                .so("pip, uv and other tools refuse the group.")
                .advise("Correct the line."));
    }

    private static String plain(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }
}
