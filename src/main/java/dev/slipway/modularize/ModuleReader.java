package dev.slipway.modularize;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the source files that go into a package. */
final class ModuleReader {
    private static final int LARGEST = 64 << 20;

    private final Project project;
    private final Map<String, Module> read = new HashMap<>();
    private Set<String> homes = Set.of();

    ModuleReader(Project project) {
        this.project = project;
    }

    /** The folders that the code puts on its path, relative to the root. */
    Set<String> homes() {
        return homes;
    }

    /** Which files go in; folders on the path are known only after the files are read, which may bring further ones. */
    ModuleMap gather(String name, String start) {
        ModuleMap map = Gathering.of(project, name, start, homes);
        for (int i = 0; i < 3; i++) {
            Set<String> found = new LinkedHashSet<>();
            modules(map).values().forEach(module -> addHomes(module, found));
            if (found.equals(homes)) {
                break;
            }
            homes = found;
            map = Gathering.of(project, name, start, homes);
        }
        return withoutBroken(map, start);
    }

    /** A file that is no Python stays out, unless it is the one that starts the package. */
    private ModuleMap withoutBroken(ModuleMap map, String start) {
        Map<String, String> files = new LinkedHashMap<>(map.files());
        files.keySet()
                .removeIf(file -> !file.equals(start) && module(file).source().broken());
        if (module(start).source().broken()) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.PROJECT, start + " is no Python: a string or a bracket in it has no end.")
                            .in(start, 0, 0)
                            .so("Nothing was changed.")
                            .advise("Run it once, correct what Python says, and try again."));
        }
        return new ModuleMap(map.name(), map.base(), files);
    }

    /** The files of this map, read once. */
    Map<String, Module> modules(ModuleMap map) {
        Map<String, Module> modules = new LinkedHashMap<>();
        map.files().keySet().forEach(file -> modules.put(file, module(file)));
        return modules;
    }

    Module module(String file) {
        return read.computeIfAbsent(file, this::open);
    }

    private Module open(String file) {
        Path path = project.root().resolve(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw unreadable(file, "it is too large for a source file", null);
            }
            byte[] bytes = Files.readAllBytes(path);
            if (!file.endsWith(".ipynb")) {
                return Module.of(file, bytes, SourceText.of(bytes));
            }
            String script = NotebookScript.of(file, path).text();
            byte[] converted = script.getBytes(StandardCharsets.UTF_8);
            return Module.of(file, converted, new SourceText(script, StandardCharsets.UTF_8, false));
        } catch (IOException e) {
            throw unreadable(file, "the disk says " + e.getMessage(), e);
        }
    }

    private static ShipException unreadable(String file, String reason, @Nullable Exception cause) {
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                Problem.error(Topic.PROJECT, file + " cannot be read: " + reason + ".")
                        .in(file, 0, 0)
                        .so("Nothing was changed.")
                        .advise("Look at its permissions, or take it out of the folder."),
                cause);
    }

    /** Constants in statements that change {@code sys.path}, as far as they name folders with sources. */
    private void addHomes(Module module, Set<String> into) {
        PySource source = module.source();
        for (PySource.Line line : source.lines()) {
            String written = source.text()
                    .substring(
                            source.first(line).start(), source.token(line.to()).start());
            if (!written.contains("sys.path")) {
                continue;
            }
            boolean found = false;
            for (int i = line.from(); i < line.to(); i++) {
                String text = source.token(i).isString() ? PathLiterals.constant(source.token(i)) : null;
                if (text == null) {
                    continue;
                }
                String folder = DataIndex.clean(text);
                for (String home : new LinkedHashSet<>(List.of("", RelativePath.folderOf(module.file())))) {
                    String place = folder.equals("..") ? RelativePath.folderOf(home) : ModuleMap.join(home, folder);
                    if (project.sources().stream().anyMatch(file -> file.startsWith(place + "/"))
                            || folder.equals("..")) {
                        into.add(place);
                        found = true;
                    }
                }
            }
            if (!found && written.contains("dirname")) {
                into.add(RelativePath.folderOf(RelativePath.folderOf(module.file())));
                into.add("");
            }
        }
    }
}
