package dev.slipway.modularize;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.PackagingFile;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person should know about a package that comes out of loose files. */
final class Notes {
    private static final Set<String> NAMING_FILES =
            Set.of("Procfile", "Dockerfile", "Makefile", "docker-compose.yml", "compose.yaml");

    private final Project project;
    private final ModuleMap map;
    private final Set<Problem> all = new LinkedHashSet<>();

    Notes(Project project, ModuleMap map) {
        this.project = project;
        this.map = map;
    }

    List<Problem> all() {
        return new ArrayList<>(all);
    }

    void add(Problem problem) {
        all.add(problem);
    }

    void addAll(List<Problem> problems) {
        all.addAll(problems);
    }

    void copied(String file, String why) {
        all.add(Problem.info(Topic.PROJECT, file + " is copied into the package, and stays where it was: " + why + ".")
                .in(file, 0, 0));
    }

    void stays(String file, String place) {
        all.add(Problem.warning(
                        Topic.PROJECT, file + " is read and changed in place (" + place + "), so it stays where it is.")
                .in(file, 0, 0)
                .so("The program finds it as long as it is started in that folder; a wheel does not carry it.")
                .advise("Let the program make it where it is missing, or take its path as an argument."));
    }

    void about(Map<String, Module> modules, DataPaths paths) {
        paths.left()
                .forEach((file, place) -> all.add(Problem.warning(
                                Topic.PROJECT,
                                "The path of " + file + " in " + place + " could not be made relative to the package.")
                        .so("It is looked for in the folder in which the program is started.")
                        .advise("Put " + file + " together with the folder of __file__ there.")));
        for (String book : Candidates.notebooks(project)) {
            boolean imports = !map.holds(book)
                    && Candidates.imports(project, book).stream()
                            .anyMatch(use -> use.level() == 0
                                    && map.resolve(use.module(), book, Set.of()).isPresent());
            if (imports) {
                all.add(Problem.warning(Topic.PROJECT, book + " imports modules that move into the package.")
                        .in(book, 0, 0)
                        .so("It fails until its imports name " + map.name() + ".")
                        .advise("Write from " + map.name() + " import ... there."));
            }
        }
        translated(modules);
        naming();
    }

    private void translated(Map<String, Module> modules) {
        for (String file : modules.keySet()) {
            String stem = RelativePath.nameOf(file).replaceFirst("\\.\\w+$", "");
            String now =
                    RelativePath.nameOf(String.valueOf(map.files().get(file))).replaceFirst("\\.py$", "");
            if (!stem.equals(now)) {
                all.add(Problem.info(
                                Topic.PROJECT,
                                RelativePath.nameOf(file) + " becomes " + now + ".py, a name that Python can import.")
                        .in(file, 0, 0));
            }
        }
    }

    /** Files that say how to start a script which moves. */
    private void naming() {
        Set<String> files = new LinkedHashSet<>(NAMING_FILES);
        project.packaging().stream().map(PackagingFile::path).forEach(files::add);
        for (String file : files) {
            Path path = project.root().resolve(file);
            if (!Files.isRegularFile(path) || file.endsWith(".toml") || file.startsWith("requirements")) {
                continue;
            }
            String text;
            try {
                text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            } catch (IOException _) {
                continue;
            }
            for (String source : map.files().keySet()) {
                if (text.contains(source)) {
                    all.add(Problem.warning(
                                    Topic.PROJECT, file + " names " + source + ", which moves into the package.")
                            .in(file, 0, 0)
                            .advise("Start the program there by python -m " + map.name() + "."));
                }
            }
        }
    }
}
