package dev.slipway.modularize;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportUse;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import dev.slipway.project.folder.RelativePath;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a folder can become a package, and under which names. */
public final class Candidates {
    private Candidates() {}

    /**
     * Scripts and notebooks that can be started and lie in no package, the likeliest first. None of a Django site: its settings, its apps
     * and the migrations in a database know each other by their names, so it goes along as it lies.
     */
    public static List<String> starts(Project project) {
        if (project.kind() == ProjectKind.DJANGO) {
            return List.of();
        }
        Set<String> starts = new LinkedHashSet<>();
        for (EntryPoint point : project.entryPoints()) {
            boolean known = project.sources().contains(point.file());
            if (known && !isPackaged(project, point.file()) && !point.file().endsWith("manage.py")) {
                starts.add(point.file());
            }
        }
        for (String file : project.sources()) {
            if (!file.contains("/") && isProgram(file)) {
                starts.add(file);
            }
        }
        return List.copyOf(starts);
    }

    /** The notebooks, in the order of their paths. */
    public static List<String> notebooks(Project project) {
        return project.sources().stream()
                .filter(file -> file.endsWith(".ipynb"))
                .toList();
    }

    /**
     * The name that is proposed for the package: the folder's, else the script's, in letters that a distribution's name can have.
     */
    public static String name(Project project, String start) {
        List<String> wishes = new ArrayList<>();
        String folder = Optional.ofNullable(project.root().getFileName())
                .map(Object::toString)
                .orElse("");
        String script = Identifiers.packageName(RelativePath.nameOf(start).replaceFirst("\\.\\w+$", ""));
        wishes.add(Identifiers.packageName(folder));
        wishes.add(script);
        wishes.add("my_project");
        for (String wish : wishes) {
            if (wish.isEmpty()) {
                continue;
            }
            for (String name : List.of(wish, wish + "_app", wish + "_package")) {
                if (refusal(project, name) == null) {
                    return name;
                }
            }
        }
        return "my_package";
    }

    /** Why this cannot be the package's name, one sentence; null if it can. */
    public static @Nullable String refusal(Project project, String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || Identifiers.isKeyword(name)) {
            return "\"" + name + "\" is no name that Python can import: letters, digits and _ only, no digit first.";
        }
        if (Identifiers.hidesStandardLibrary(name)) {
            return "\"" + name + "\" would hide a module of Python itself.";
        }
        boolean imported = project.imports().stream()
                .anyMatch(use ->
                        use.topLevel().equals(name) && !project.localModules().isLocal(use));
        if (imported) {
            return "\"" + name + "\" would hide a library that the code imports.";
        }
        if (Files.exists(project.root().resolve(name))) {
            return "There is a file or folder called " + name + " already.";
        }
        return null;
    }

    static boolean isProgram(String file) {
        String name = RelativePath.nameOf(file).toLowerCase(Locale.ROOT);
        return (name.endsWith(".py") || name.endsWith(".pyw"))
                && !Set.of("setup.py", "conftest.py", "noxfile.py", "tasks.py", "versioneer.py", "manage.py")
                        .contains(name)
                && !name.startsWith("test_")
                && !name.endsWith("_test.py");
    }

    /** Whether the folder that a file lies in is a package below the root, and not one of scripts with an {@code __init__.py} by habit. */
    private static boolean isPackaged(Project project, String file) {
        String folder = RelativePath.folderOf(file);
        boolean ofScripts = project.entryPoints().stream()
                .anyMatch(start -> start.kind() == EntryKind.SCRIPT
                        && RelativePath.folderOf(start.file()).equals(folder));
        return !folder.isEmpty() && !ofScripts && project.sources().contains(folder + "/__init__.py");
    }

    static ShipException refuse(String cause, String advice) {
        return new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(Topic.PROJECT, cause).so("Nothing was changed.").advise(advice));
    }

    /** Imports of one file that are carried out by name. */
    static List<ImportUse> imports(Project project, String file) {
        return project.imports().stream().filter(use -> use.file().equals(file)).toList();
    }
}
