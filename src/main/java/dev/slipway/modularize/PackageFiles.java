package dev.slipway.modularize;

import dev.slipway.change.FileChange;
import dev.slipway.problem.FileLine;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.DataFile;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes down the edits that make the package. */
final class PackageFiles {
    private final Project project;
    private final ModuleMap map;
    private final Map<String, Module> modules;
    private final Generated.Names names;
    private final String title;
    private final List<FileChange> made = new ArrayList<>();
    private final List<FileChange> deleted = new ArrayList<>();
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final List<String> data = new ArrayList<>();

    PackageFiles(Project project, ModuleMap map, Map<String, Module> modules, Generated.Names names) {
        this.project = project;
        this.map = map;
        this.modules = modules;
        this.names = names;
        this.title = "Turn the folder into the package " + map.name();
    }

    /** New files first, so that the diff begins with what the package is. */
    List<FileChange> changes() {
        List<FileChange> all = new ArrayList<>(made);
        all.addAll(deleted);
        return all;
    }

    Map<String, String> moved() {
        return moved;
    }

    /** Data files within the package, relative to the root. */
    List<String> dataInPackage() {
        return data;
    }

    void modules() {
        for (Module module : modules.values()) {
            byte[] content = module.edited();
            if (map.dotted(module.file()).isEmpty()) {
                content = withVersion(module, content);
            }
            create(map.target(module.file()), content);
            moved.put(module.file(), map.target(module.file()));
            Path old = path(module.file());
            if (!module.file().endsWith(".ipynb") && !Files.isSymbolicLink(old)) {
                deleted.add(FileChange.delete(old, module.bytes(), title));
            }
        }
    }

    private static byte[] withVersion(Module module, byte[] content) {
        if (module.form().text().contains("__version__")) {
            return content;
        }
        String end = module.form().lineEnd();
        String text = module.edits().applied(module.form().text());
        String between = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") ? "" : end;
        return module.form().bytes(text + between + "__version__ = \"" + Modularizer.FIRST_VERSION + "\"" + end);
    }

    /** Moves files; copies those that something else needs where they are. */
    void data(Map<String, String> files, DataPaths paths, Notes notes) {
        for (Map.Entry<String, String> entry : files.entrySet()) {
            String file = entry.getKey();
            String place = paths.changed().get(file);
            if (place != null) {
                notes.stays(file, place);
                continue;
            }
            String stay = reasonToStay(file, paths);
            byte[] bytes = read(file);
            String target = map.name() + "/" + entry.getValue();
            create(target, bytes);
            data.add(target);
            if (!stay.isEmpty()) {
                notes.copied(file, stay);
            } else {
                moved.put(file, target);
                deleted.add(FileChange.delete(path(file), bytes, title));
            }
        }
    }

    /** Why a file must stay where it is too; empty if it can move. */
    private String reasonToStay(String file, DataPaths paths) {
        if (Files.isSymbolicLink(path(file))) {
            return "it is a link";
        }
        String place = paths.left().get(file);
        if (place != null) {
            return place + " opens it there";
        }
        for (DataFile row : project.dataFiles()) {
            if (!row.path().equals(file) && !(row.path().endsWith("/") && file.startsWith(row.path()))) {
                continue;
            }
            for (String use : row.usedBy()) {
                String source = FileLine.of(use).file();
                Module module = modules.get(source);
                if (module == null || source.endsWith(".ipynb")) {
                    return source + " opens it there";
                }
                if (!paths.knows(use) && !findsItself(module)) {
                    return use + " opens it by a path that could not be followed";
                }
            }
        }
        return "";
    }

    /** Whether the code looks for files beside itself, which move with it. */
    private static boolean findsItself(Module module) {
        String text = module.form().text();
        return text.contains("__file__")
                || text.contains("importlib.resources")
                || text.contains("pkgutil")
                || text.contains("Flask(")
                || text.contains("Jinja2Templates");
    }

    /** @param oldNames modules that must be found by the names they had */
    void generated(Module first, Beginning beginning, Map<String, String> oldNames) {
        Set<String> taken = new TreeSet<>(map.files().values());
        if (!taken.contains("__init__.py")) {
            text("__init__.py", Generated.init(map.name(), Modularizer.FIRST_VERSION, !oldNames.isEmpty()));
        }
        if (!taken.contains("__main__.py")) {
            text("__main__.py", Generated.main(map.name(), map.dotted(first.file()), first.file(), beginning));
        }
        Set<String> needs = new TreeSet<>();
        modules.values().forEach(module -> needs.addAll(module.needs()));
        if (!needs.isEmpty()) {
            text(names.module() + ".py", Generated.data(names, needs.contains(names.own())));
        }
        if (!oldNames.isEmpty()) {
            text("_old_names.py", Generated.oldNames(map.name(), oldNames));
        }
        Set<String> folders = new TreeSet<>();
        for (String path : taken) {
            for (String folder = RelativePath.folderOf(path);
                    !folder.isEmpty();
                    folder = RelativePath.folderOf(folder)) {
                folders.add(folder);
            }
        }
        for (String folder : folders) {
            if (!taken.contains(folder + "/__init__.py")) {
                text(folder + "/__init__.py", "");
            }
        }
    }

    /** Files outside, such as tests, that import what moves. */
    void others(Set<String> homes) {
        for (String file : project.sources()) {
            if (map.holds(file) || !file.endsWith(".py")) {
                continue;
            }
            boolean imports = Candidates.imports(project, file).stream()
                    .anyMatch(use -> use.level() == 0
                            && map.resolve(use.module(), file, homes).isPresent());
            if (imports) {
                byte[] bytes = read(file);
                Module module = Module.of(file, bytes, SourceText.of(bytes));
                if (!module.source().broken()) {
                    new ImportRewriter(module.source(), map, file, homes, true, module.edits()).rewrite();
                    made.add(FileChange.replace(path(file), bytes, module.edited(), title));
                }
            }
        }
    }

    private void text(String file, String content) {
        create(map.name() + "/" + file, content.getBytes(StandardCharsets.UTF_8));
    }

    private void create(String file, byte[] content) {
        made.add(FileChange.create(path(file), content, title));
    }

    private Path path(String file) {
        return project.root().resolve(file);
    }

    private byte[] read(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.PROJECT, file + " cannot be read: the disk says " + e.getMessage() + ".")
                            .in(file, 0, 0)
                            .so("Nothing was changed.")
                            .advise("Look at its permissions, or hold it back."),
                    e);
        }
    }
}
