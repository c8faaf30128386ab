package dev.slipway.modularize;

import dev.slipway.change.FileChange;
import dev.slipway.project.DataFile;
import dev.slipway.project.EntryKind;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Turns loose scripts, or notebooks, into a package that does the same: {@code python -m NAME ARGS} prints what
 * {@code python SCRIPT ARGS} printed. Answers with edits; makes none.
 */
public final class Modularizer {
    /** The version that a package starts with. */
    public static final String FIRST_VERSION = "0.1.0";

    private final Project project;
    private final String name;
    private final String start;
    private final Predicate<DataFile> included;

    private Modularizer(Project project, String name, String start, Predicate<DataFile> included) {
        this.project = project;
        this.name = name;
        this.start = start;
        this.included = included;
    }

    /**
     * What would become of a folder.
     *
     * @param name of the package
     * @param start the script or notebook that the package starts, one of {@link Candidates#starts}
     * @param included which data files go along
     * @throws dev.slipway.problem.ShipException (BAD_ARGUMENT) if name or script cannot be taken, (BAD_INPUT) if a file cannot be read
     */
    public static Modularization of(Project project, String name, String start, Predicate<DataFile> included) {
        String refusal = Candidates.refusal(project, name);
        if (refusal != null) {
            throw Candidates.refuse(refusal, "Choose another name.");
        }
        if (project.kind() == ProjectKind.DJANGO) {
            throw Candidates.refuse(
                    "A Django site is not rewritten: its settings, its apps and its database know each other by name.",
                    "Ship it as it lies: its wheel holds manage.py, apps, templates and static files, and starts elsewhere.");
        }
        if (!Candidates.starts(project).contains(start)) {
            throw Candidates.refuse(
                    start.isEmpty()
                            ? "There is no script and no notebook that could start a package."
                            : start + " is no script or notebook outside of a package.",
                    "Known are: " + String.join(", ", Candidates.starts(project)) + ".");
        }
        return new Modularizer(project, name, start, included).plan();
    }

    private Modularization plan() {
        var reader = new ModuleReader(project);
        ModuleMap map = reader.gather(name, start);
        Map<String, Module> modules = reader.modules(map);
        Module first = Objects.requireNonNull(modules.get(start));
        Set<String> homes = reader.homes();
        DataMoves.Choice data = DataMoves.of(project, map, included);
        Generated.Names names = names(modules);
        var notes = new Notes(project, map);
        Map<String, String> known = new LinkedHashMap<>(data.files());
        map.files().forEach((file, path) -> known.putIfAbsent(file, path));
        var paths = new DataPaths(modules, new DataIndex(known, map.base()), names);
        boolean streamlit = project.entryPoints().stream()
                .anyMatch(point ->
                        point.kind() == EntryKind.STREAMLIT && point.file().equals(start));
        Beginning beginning = streamlit
                ? new Beginning(Beginning.Kind.STREAMLIT, "", "Streamlit runs it.")
                : new Beginnings(project, map, modules, homes)
                        .of(first, List.copyOf(data.files().keySet()));
        for (Module module : modules.values()) {
            boolean absolute = streamlit && module == first;
            new ImportRewriter(module.source(), map, module.file(), homes, absolute, module.edits()).rewrite();
            new NamesInText(module, map).rewrite();
        }
        paths.rewrite();
        addImports(modules, map, names, streamlit ? start : "");
        var files = new PackageFiles(project, map, modules, names);
        files.modules();
        files.data(data.files(), paths, notes);
        files.generated(
                first,
                beginning,
                OldNames.of(project, map, modules, data.files().keySet(), notes));
        files.others(homes);
        notes.addAll(data.notes());
        notes.about(modules, paths);
        List<FileChange> changes = files.changes();
        String module = map.dotted(start);
        return new Modularization(
                project.root(),
                name,
                start,
                changes,
                files.moved(),
                files.dataInPackage(),
                name + ".__main__:main",
                explanation(beginning, module),
                notes.all());
    }

    private String explanation(Beginning beginning, String module) {
        String target = name + "." + module;
        return switch (beginning.kind()) {
            case FOUND, FOUND_EXIT -> "python -m " + name + " calls " + beginning.function() + "() of " + target + ".";
            case GUARD, STATEMENTS ->
                "python -m " + name + " calls " + beginning.function() + "() of " + target + ". " + beginning.reason();
            case RUN -> "python -m " + name + " runs " + target + " as the script it was. " + beginning.reason();
            case OWN -> "python -m " + name + " runs the __main__.py that was there.";
            case STREAMLIT -> "python -m " + name + " lets Streamlit run " + target + ".";
        };
    }

    /** Names that no code uses yet. */
    private static Generated.Names names(Map<String, Module> modules) {
        Set<String> used = new HashSet<>();
        modules.values()
                .forEach(module -> used.addAll(
                        module.source().names(0, module.source().tokens().size())));
        return new Generated.Names(
                "_data",
                free(used, List.of("data_file", "package_file", "file_in_package")),
                free(used, List.of("own_file", "own_or_package_file", "written_file")));
    }

    private static String free(Set<String> used, List<String> wishes) {
        return wishes.stream().filter(wish -> !used.contains(wish)).findFirst().orElse("slipway_" + wishes.getFirst());
    }

    private static void addImports(Map<String, Module> modules, ModuleMap map, Generated.Names names, String absolute) {
        for (Module module : modules.values()) {
            if (!module.needs().isEmpty()) {
                String from = module.file().equals(absolute)
                        ? map.name() + "." + names.module()
                        : map.relative(module.file(), names.module());
                String imported = String.join(", ", new TreeSet<>(module.needs()));
                String end = module.form().lineEnd();
                int place = module.importPlace();
                String text = module.form().text();
                boolean onOwnLine = place == 0 || text.charAt(place - 1) == '\n' || text.charAt(place - 1) == '\r';
                module.edits().insert(place, (onOwnLine ? "" : end) + "from " + from + " import " + imported + end);
            }
        }
    }
}
