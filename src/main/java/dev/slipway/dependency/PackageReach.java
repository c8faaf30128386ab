package dev.slipway.dependency;

import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportCondition;
import dev.slipway.project.ImportUse;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which modules of a package are loaded when the package is, or when its commands start. What only the others import is for those who
 * ask for them, such as an integration with another library.
 */
final class PackageReach {
    /** A package that loads less of itself than this leaves the choice of modules to its users: then all of them count. */
    private static final double LEAST = 0.5;

    private static final Set<String> STARTERS = Set.of("__main__", "cli", "main", "app", "console", "command_line");
    private static final String INIT = "__init__.py";

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, List<ImportUse>> imports = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> tops = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final boolean all;

    /** @param counts the files that belong to the program itself */
    PackageReach(Project project, Predicate<String> counts) {
        List<String> core = new ArrayList<>();
        for (String source : project.sources()) {
            if (source.endsWith("/" + INIT)) {
                packages.add(RelativePath.folderOf(source));
            }
        }
        for (String source : project.sources()) {
            if (source.endsWith(".py")) {
                String module = module(source);
                files.put(module, source);
                tops.add(DottedName.top(module));
                if (counts.test(source)) {
                    core.add(source);
                }
            }
        }
        for (ImportUse use : project.imports()) {
            if (use.condition() != ImportCondition.TYPING
                    && use.condition() != ImportCondition.TRY
                    && (use.level() > 0 || tops.contains(use.topLevel()))) {
                imports.computeIfAbsent(use.file(), file -> new ArrayList<>()).add(use);
            }
        }
        Set<String> starts = new HashSet<>();
        project.entryPoints().stream().map(EntryPoint::file).forEach(starts::add);
        core.stream().filter(this::isStart).forEach(starts::add);
        follow(starts);
        long loaded = core.stream().filter(reached::contains).count();
        all = loaded < core.size() * LEAST;
    }

    /** Whether a file is loaded with the package, or all of them count. */
    boolean contains(String file) {
        return all || reached.contains(file);
    }

    private boolean isStart(String file) {
        String folder = RelativePath.folderOf(file);
        String name = RelativePath.nameOf(file);
        boolean top =
                folder.isEmpty() || !packages.contains(folder) || !packages.contains(RelativePath.folderOf(folder));
        return !packages.contains(folder)
                || name.equals(INIT) && top
                || STARTERS.contains(name.substring(0, name.length() - ".py".length()));
    }

    private void follow(Set<String> starts) {
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            String file = open.pop();
            if (reached.add(file)) {
                for (ImportUse use : imports.getOrDefault(file, List.of())) {
                    String base = base(use, file);
                    open(base, open);
                    for (String name : use.names()) {
                        String inside = files.get(base.isEmpty() ? name : base + "." + name);
                        if (inside != null) {
                            open.add(inside);
                        }
                    }
                }
            }
        }
    }

    /** A module is loaded with all packages that it lies in. */
    private void open(String module, Deque<String> open) {
        for (String name = module; !name.isEmpty(); name = DottedName.parent(name)) {
            String file = files.get(name);
            if (file != null) {
                open.add(file);
            }
        }
    }

    private String base(ImportUse use, String file) {
        if (use.level() == 0) {
            return use.module();
        }
        String name = module(file);
        for (int up = file.endsWith(INIT) ? 1 : 0; up < use.level(); up++) {
            name = DottedName.parent(name);
        }
        return use.module().isEmpty() ? name : name.isEmpty() ? use.module() : name + "." + use.module();
    }

    /** The dotted name from the outermost package on. */
    private String module(String file) {
        String root = RelativePath.folderOf(file);
        while (packages.contains(root)) {
            root = RelativePath.folderOf(root);
        }
        String inside = root.isEmpty() ? file : file.substring(root.length() + 1);
        String name = inside.substring(0, inside.length() - ".py".length()).replace('/', '.');
        return name.endsWith(".__init__") ? name.substring(0, name.length() - ".__init__".length()) : name;
    }
}
