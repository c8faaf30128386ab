package dev.slipway.dependency.adopt;

import dev.slipway.metadata.Field;
import dev.slipway.metadata.FieldValue;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@code [project]} that takes in one source after the other; what is declared first counts. */
final class Adopting {
    private final PyprojectFile before;
    private final boolean groupsAlone;
    private final RequirementSet main;
    private final Map<Group, RequirementSet> groups = new LinkedHashMap<>();
    private final Map<Group, Set<String>> includes = new LinkedHashMap<>();
    private final Set<String> from = new LinkedHashSet<>();
    private final List<String> taken = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();
    private String python = "";

    Adopting(PyprojectFile before, boolean groupsAlone) {
        this.before = before;
        this.groupsAlone = groupsAlone;
        this.main = new RequirementSet(before.metadata().dependencies());
    }

    void add(Source source) {
        if (source.group().isMain()) {
            if (!groupsAlone) {
                program(source);
                told.addAll(source.told());
            }
            return;
        }
        var group = known(source.group());
        var there = groups.computeIfAbsent(group, this::declared);
        var items = source.items().stream()
                .filter(item -> !main.covers(item.text()))
                .toList();
        take(source, there, items, table(group));
        for (var include : source.includes()) {
            var other = known(include);
            if (group.development() && other.development() && !other.equals(group)) {
                includes.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(other.name());
            }
        }
        told.addAll(source.told());
    }

    private void program(Source source) {
        if (before.metadata().dynamic().contains("dependencies")) {
            // The build reads them itself, most often from that very file.
            return;
        }
        take(source, main, source.items(), "[project]");
        boolean open = before.metadata().requiresPython().isEmpty()
                && !before.metadata().dynamic().contains(Field.REQUIRES_PYTHON.key());
        if (open && python.isEmpty() && !source.python().isEmpty()) {
            python = source.python();
            from.add(source.file());
        }
    }

    private void take(Source source, RequirementSet into, List<Source.Item> items, String where) {
        into.begin();
        var differ = new ArrayList<String>();
        int pins = 0;
        int fresh = 0;
        for (var item : items) {
            switch (into.add(item.text())) {
                case ADDED -> {
                    taken.add(item.text());
                    from.add(source.file());
                    fresh++;
                    pins += isPin(item.text()) ? 1 : 0;
                }
                case DIFFERENT -> differ.add("`" + item.text() + "`");
                case THERE -> {
                    // Said already.
                }
            }
        }
        if (!differ.isEmpty()) {
            told.add(Problem.info(
                            Topic.METADATA,
                            "What " + source.file() + " says otherwise than " + where + " is not taken: "
                                    + shortened(differ) + ".")
                    .in(source.file(), 0, 0)
                    .so("What was there first is kept."));
        }
        if (pins > 1 && source.group().isMain()) {
            told.add(Problem.info(
                            Topic.METADATA,
                            pins + " of the " + fresh + " requirements from " + source.file()
                                    + " name one version (==).")
                    .so("Whoever installs the wheel beside something else may not be able to meet them all.")
                    .advise("Keep them for a program; write ranges for a library."));
        }
    }

    private static boolean isPin(String text) {
        var requirement = Requirement.tryParse(text);
        return requirement != null && requirement.specifier().pinned() != null;
    }

    private static String shortened(List<String> texts) {
        int most = 8;
        return texts.size() <= most
                ? String.join(", ", texts)
                : String.join(", ", texts.subList(0, most)) + " and " + (texts.size() - most) + " more";
    }

    /** The group of this name as the file spells it; as an extra if it is one there. */
    private Group known(Group wanted) {
        for (var name : before.groups().keySet()) {
            if (DistributionName.same(name, wanted.name())) {
                return new Group(name, true);
            }
        }
        for (var name : before.metadata().optionalDependencies().keySet()) {
            if (DistributionName.same(name, wanted.name())) {
                return new Group(name, false);
            }
        }
        return wanted;
    }

    private RequirementSet declared(Group group) {
        return new RequirementSet(
                group.development()
                        ? before.groups().getOrDefault(group.name(), List.of())
                        : before.metadata().optionalDependencies().getOrDefault(group.name(), List.of()));
    }

    private static String table(Group group) {
        return group.development() ? "[dependency-groups]" : "[project.optional-dependencies]";
    }

    PyprojectFile result() {
        var file = before;
        if (!python.isEmpty()) {
            file = file.withField(Field.REQUIRES_PYTHON, new FieldValue.Text(python));
        }
        if (main.changed()) {
            file = file.withDependencies(main.texts());
        }
        for (var group : groups.keySet()) {
            var set = groups.get(group);
            if (set == null || !group.development() && isComputed()) {
                continue;
            }
            var also = new ArrayList<>(includes.getOrDefault(group, Set.of()));
            also.removeIf(name -> !isThere(name));
            if (set.changed() || !also.isEmpty() && !file.groups().containsKey(group.name())) {
                file = group.development()
                        ? file.withGroup(group.name(), set.texts(), also)
                        : file.withExtra(group.name(), set.texts());
            }
        }
        return file;
    }

    /** A group that names one which is not there is refused by every tool (PEP 735). */
    private boolean isThere(String name) {
        var set = groups.get(new Group(name, true));
        return before.groups().containsKey(name) || set != null && !set.texts().isEmpty();
    }

    private boolean isComputed() {
        return before.metadata().dynamic().contains("optional-dependencies");
    }

    Set<String> from() {
        return from;
    }

    List<String> taken() {
        return taken;
    }

    List<Problem> told() {
        return from.isEmpty() ? List.of() : told;
    }
}
