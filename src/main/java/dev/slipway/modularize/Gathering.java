package dev.slipway.modularize;

import dev.slipway.project.ImportUse;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decides which source files go into the package, and under which paths. */
final class Gathering {
    private final Project project;
    private final String base;
    private final Set<String> homes;
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * @param base folder of the script
     * @param homes further folders that the code puts on its path
     */
    private Gathering(Project project, String base, Set<String> homes) {
        this.project = project;
        this.base = base;
        this.homes = homes;
    }

    /** Source file to path within the package. */
    static ModuleMap of(Project project, String name, String start, Set<String> homes) {
        String base = RelativePath.folderOf(start);
        var gathering = new Gathering(project, base, homes);
        gathering.take(start);
        return new ModuleMap(name, base, gathering.paths(start));
    }

    private void take(String start) {
        Deque<String> open = new ArrayDeque<>();
        open.add(start);
        for (String file : project.sources()) {
            boolean beside = RelativePath.folderOf(file).equals(base)
                    && (Candidates.isProgram(file) || RelativePath.nameOf(file).equals("__init__.py"));
            if (beside) {
                open.add(file);
            }
        }
        while (!open.isEmpty()) {
            String file = open.poll();
            if (!taken.add(file)) {
                continue;
            }
            for (ImportUse use : Candidates.imports(project, file)) {
                if (use.level() == 0) {
                    reached(use.topLevel(), file).forEach(open::add);
                }
            }
        }
    }

    /** The files behind a top-level name: the module, or all modules of the folder. */
    private List<String> reached(String topLevel, String importer) {
        Set<String> places = new LinkedHashSet<>(List.of(base));
        places.addAll(homes);
        places.add(RelativePath.folderOf(importer));
        for (String home : places) {
            String whole = ModuleMap.join(home, topLevel);
            if (project.sources().contains(whole + ".py")) {
                return List.of(whole + ".py");
            }
            List<String> inside = project.sources().stream()
                    .filter(file -> file.startsWith(whole + "/") && file.endsWith(".py"))
                    .toList();
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return List.of();
    }

    private Map<String, String> paths(String start) {
        Map<String, String> paths = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        List<String> ordered = new ArrayList<>(taken);
        ordered.remove(start);
        ordered.add(0, start);
        for (String file : ordered) {
            String inside = !base.isEmpty() && file.startsWith(base + "/") ? file.substring(base.length() + 1) : file;
            String path = translated(inside);
            String free = path;
            for (int n = 2; !used.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = path.replaceFirst("\\.py$", "_" + n + ".py");
            }
            paths.put(file, free);
        }
        return paths;
    }

    private static String translated(String path) {
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            String stem = last ? parts[i].replaceFirst("\\.\\w+$", "") : parts[i];
            parts[i] = Identifiers.module(stem) + (last ? ".py" : "");
        }
        return String.join("/", parts);
    }
}
