package dev.slipway.modularize;

import dev.slipway.project.ImportUse;
import dev.slipway.project.ModelFile;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses how the package starts its script. */
final class Beginnings {
    private final Project project;
    private final ModuleMap map;
    private final Map<String, Module> modules;
    private final Set<String> homes;

    Beginnings(Project project, ModuleMap map, Map<String, Module> modules, Set<String> homes) {
        this.project = project;
        this.map = map;
        this.modules = modules;
        this.homes = homes;
    }

    /** @param data files besides code that go along */
    Beginning of(Module first, List<String> data) {
        if (map.dotted(first.file()).equals("__main__")) {
            return new Beginning(Beginning.Kind.OWN, "", "It is a __main__.py already.");
        }
        Optional<ModelFile> bound = project.models().stream()
                .filter(model -> data.contains(model.path()) || !model.path().contains("/"))
                .filter(model -> model.modules().stream().anyMatch(module -> module.equals("__main__")))
                .findFirst();
        if (bound.isPresent()) {
            return Beginning.run("The model " + RelativePath.nameOf(bound.get().path())
                    + " looks for its classes in the script that is run.");
        }
        return new MainMaker(first.source(), first.edits(), first.form().lineEnd(), importers(first), namesAreShown())
                .make();
    }

    private MainMaker.Importers importers(Module first) {
        Set<String> importing = new LinkedHashSet<>();
        String own = map.dotted(first.file());
        for (Module module : modules.values()) {
            if (module != first && targets(module.file()).contains(own)) {
                importing.add(module.file());
            }
        }
        if (importing.isEmpty()) {
            return MainMaker.Importers.NONE;
        }
        Set<String> reached = reachable(first.file());
        return importing.stream().anyMatch(reached::contains)
                ? MainMaker.Importers.ITS_OWN
                : MainMaker.Importers.STRANGERS;
    }

    private Set<String> targets(String file) {
        Set<String> targets = new LinkedHashSet<>();
        for (ImportUse use : Candidates.imports(project, file)) {
            if (use.level() == 0) {
                map.resolve(use.module(), file, homes).ifPresent(targets::add);
                for (String name : use.names()) {
                    map.resolve(use.module() + "." + name, file, homes).ifPresent(targets::add);
                }
            }
        }
        return targets;
    }

    private Set<String> reachable(String start) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String file = open.poll();
            if (seen.add(file)) {
                Set<String> targets = targets(file);
                for (String other : modules.keySet()) {
                    String dotted = map.dotted(other);
                    if (targets.stream().anyMatch(target -> target.equals(dotted) || target.startsWith(dotted + "."))) {
                        open.add(other);
                    }
                }
            }
        }
        seen.remove(start);
        return seen;
    }

    /** Whether log lines tell the name of the module that wrote them: a format says so, or the default of basicConfig does. */
    private boolean namesAreShown() {
        return modules.values().stream()
                .map(module -> module.form().text())
                .anyMatch(text -> text.contains("%(name)")
                        || text.contains("{name}")
                        || text.contains("basicConfig(") && !text.contains("format"));
    }
}
