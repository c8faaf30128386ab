package dev.slipway.ship;

import dev.slipway.dependency.StandardLibrary;
import dev.slipway.metadata.ObjectReference;
import dev.slipway.problem.FileLine;
import dev.slipway.project.DataFile;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportCondition;
import dev.slipway.project.ImportUse;
import dev.slipway.project.LocalModules;
import dev.slipway.project.ModelFile;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.verify.ImportTrial;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has to work in the environment before it is called good: what the entry point reaches. */
final class Trials {
    /** A model larger than this takes long to load, and tells no more than a smaller one. */
    private static final long LARGEST = 200L << 20;

    private static final Set<String> LOADED = Set.of("pickle", "joblib");

    /** Of a Django project, what no server runs. */
    private static final Pattern ASIDE =
            Pattern.compile("(?:^|/)(?:tests?(?:_\\w+)?(?:\\.py$|/)|migrations/|management/|\\.)");

    private Trials() {}

    static ImportTrial of(Survey survey, String python) {
        Project project = survey.project();
        Map<String, String> scripts = survey.found().metadata().scripts();
        EntryPoint start = project.mainEntryPoint().orElse(null);
        String file = start == null
                ? ""
                : start.file().endsWith(".py") ? start.file() : ofCommand(project, scripts.get(start.target()));
        LocalModules local = project.localModules();
        Set<String> reached = start != null && start.kind() == EntryKind.DJANGO
                ? ofDjango(project, file)
                : reached(project, file, local);
        Map<String, ImportTrial.Use> uses = new LinkedHashMap<>();
        for (ImportUse use : project.imports()) {
            boolean always = use.condition() == ImportCondition.NONE || use.condition() == ImportCondition.MAIN;
            if (reached.contains(use.file())
                    && always
                    && use.level() == 0
                    && !use.dynamic()
                    && !use.module().isEmpty()
                    && !local.isLocal(use)
                    && !StandardLibrary.bundled().contains(use.module(), python)) {
                uses.putIfAbsent(
                        use.module() + use.names(),
                        new ImportTrial.Use(use.file(), use.line(), use.module(), use.names()));
            }
        }
        Path folder = project.root().resolve(file).getParent();
        return new ImportTrial(
                project.root(),
                folder == null ? project.root() : folder,
                new ArrayList<>(uses.values()),
                models(project, reached),
                own(project));
    }

    private static List<ImportTrial.Model> models(Project project, Set<String> reached) {
        if (project.models().isEmpty()) {
            return List.of();
        }
        Map<String, DataFile> files =
                project.dataFiles().stream().collect(Collectors.toMap(DataFile::path, one -> one, (one, other) -> one));
        return project.models().stream()
                .filter(model -> LOADED.contains(model.format()))
                .filter(model -> isLoaded(model, files.get(model.path()), reached))
                .map(model -> new ImportTrial.Model(model.path(), model.format()))
                .toList();
    }

    private static boolean isLoaded(ModelFile model, @Nullable DataFile file, Set<String> reached) {
        return file != null
                && file.bytes() <= LARGEST
                && !model.modules().isEmpty()
                && file.usedBy().stream()
                        .anyMatch(place -> reached.contains(FileLine.of(place).file()));
    }

    private static Set<String> own(Project project) {
        Set<String> own = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (String source : project.sources()) {
            own.add(withoutEnding(RelativePath.nameOf(source)));
            String folder = RelativePath.folderOf(source);
            if (folders.add(folder)) {
                for (String part : folder.split("/")) {
                    own.add(withoutEnding(part));
                }
            }
        }
        own.remove("");
        return own;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The file of the module that a command starts; empty if it is not in the folder. */
    private static String ofCommand(Project project, @Nullable String declared) {
        return declared == null
                ? ""
                : project.fileOf(ObjectReference.parse(declared).module()).orElse("");
    }

    /** Django finds its apps by their names in the settings, not by imports. */
    private static Set<String> ofDjango(Project project, String file) {
        String folder = RelativePath.folderOf(file);
        return project.sources().stream()
                .filter(source -> folder.isEmpty() || source.startsWith(folder + "/"))
                .filter(source ->
                        source.endsWith(".py") && !ASIDE.matcher(source).find())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** From the first file over its imports to others of the folder; by name, since no more is needed here. */
    private static Set<String> reached(Project project, String file, LocalModules local) {
        if (file.isEmpty()) {
            return Set.of();
        }
        Map<String, List<ImportUse>> byFile =
                project.imports().stream().collect(Collectors.groupingBy(ImportUse::file));
        Map<String, List<String>> byName = project.sources().stream()
                .collect(Collectors.groupingBy(source -> withoutEnding(RelativePath.nameOf(source))));
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(file));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                for (ImportUse use : byFile.getOrDefault(next, List.of())) {
                    if (local.isLocal(use)) {
                        String last = use.module().substring(use.module().lastIndexOf('.') + 1);
                        open.addAll(byName.getOrDefault(last, List.of()));
                        use.names().forEach(name -> open.addAll(byName.getOrDefault(name, List.of())));
                    }
                }
            }
        }
        return reached;
    }
}
