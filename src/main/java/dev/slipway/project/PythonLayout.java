package dev.slipway.project;

import dev.slipway.problem.FileLine;
import dev.slipway.project.folder.RelativePath;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Where packages and modules lie in a folder, from the paths of its Python files alone. */
final class PythonLayout {
    private static final Set<String> ASIDE = Set.of(
            "test",
            "tests",
            "testing",
            "doc",
            "docs",
            "example",
            "examples",
            "sample",
            "samples",
            "demo",
            "demos",
            "benchmark",
            "benchmarks",
            "bench",
            "tutorial",
            "tutorials",
            "tools",
            "scripts",
            "script",
            "ci",
            ".github",
            "notebooks",
            "migrations",
            "fixtures",
            "old",
            "archive",
            "backup",
            "deprecated",
            "legacy",
            "contrib",
            "third_party",
            "vendor",
            "_vendor",
            "vendored",
            "_vendored",
            "documentation");
    private static final Set<String> NO_PROGRAM =
            Set.of("setup.py", "conftest.py", "noxfile.py", "tasks.py", "versioneer.py");

    /** Files that tools of the makers read; what they name is no data of the program. */
    private static final Set<String> TOOLS =
            Set.of("conftest.py", "noxfile.py", "toxfile.py", "fabfile.py", "dodo.py", "versioneer.py");

    private final List<String> sources;
    private final Set<String> packageFolders = new HashSet<>();
    private final Set<String> namespaces = new HashSet<>();

    /** @param sources paths relative to the root with {@code /} */
    PythonLayout(Collection<String> sources) {
        this.sources = List.copyOf(sources);
        for (String source : sources) {
            if (source.endsWith("/__init__.py")) {
                packageFolders.add(RelativePath.folderOf(source));
            }
        }
    }

    List<String> sources() {
        return sources;
    }

    /**
     * Takes folders without an {@code __init__.py} for packages (PEP 420) where the project's own code imports them as such: in
     * {@code api/main.py}, {@code from api.models import Tide}.
     */
    void learnNamespaces(List<SourceFacts> facts) {
        Set<String> known = new HashSet<>(sources);
        forgetFoldersOfScripts(facts, known);
        Set<String> bare = bareFolders();
        if (bare.isEmpty()) {
            return;
        }
        for (SourceFacts source : facts) {
            for (ImportUse use : source.imports()) {
                if (use.level() > 0) {
                    learnRelative(source.file(), use, known);
                    continue;
                }
                int dot = use.module().indexOf('.');
                boolean inside = dot > 0 || !use.names().isEmpty();
                if (inside && bare.contains(use.topLevel())) {
                    learn(source.file(), use, known);
                }
            }
        }
    }

    /**
     * A folder {@code src} whose files import each other by their bare names is started inside, as {@code python src/main.py}; an
     * {@code __init__.py} in it is there by habit.
     */
    private void forgetFoldersOfScripts(List<SourceFacts> facts, Set<String> known) {
        List<String> habits = packageFolders.stream()
                .filter(folder -> RelativePath.nameOf(folder).equals("src"))
                .filter(folder -> !packageFolders.contains(RelativePath.folderOf(folder)))
                .toList();
        for (String folder : habits) {
            String above = RelativePath.folderOf(folder);
            boolean bare = false;
            boolean asPackage = false;
            for (SourceFacts source : facts) {
                boolean inside = source.file().startsWith(folder + "/");
                boolean beside = RelativePath.folderOf(source.file()).equals(folder);
                for (ImportUse use : source.imports()) {
                    asPackage |= inside && use.topLevel().equals("src") || beside && use.level() > 0;
                    bare |= beside
                            && use.level() == 0
                            && isThere(join(folder, use.topLevel()), known)
                            && !isThere(join(above, use.topLevel()), known);
                }
            }
            if (bare && !asPackage) {
                packageFolders.remove(folder);
            }
        }
    }

    private boolean isThere(String module, Set<String> known) {
        return known.contains(module + ".py") || packageFolders.contains(module);
    }

    /** {@code from .models import Tide} in a folder without an {@code __init__.py}: it is imported by way of that folder. */
    private void learnRelative(String file, ImportUse use, Set<String> known) {
        String base = RelativePath.folderOf(file);
        for (int up = 1; up < use.level() && !base.isEmpty(); up++) {
            base = RelativePath.folderOf(base);
        }
        if (base.isEmpty() || packageFolders.contains(base)) {
            return;
        }
        String module = use.module().isEmpty() ? base : join(base, use.module().replace('.', '/'));
        boolean there = isThere(module, known)
                || use.names().stream().anyMatch(name -> known.contains(module + "/" + name + ".py"));
        if (there) {
            String above = RelativePath.folderOf(base);
            for (String each = RelativePath.folderOf(file); !each.equals(above); each = RelativePath.folderOf(each)) {
                namespaces.add(each);
            }
        }
    }

    /** The names of folders with Python in or below them that are no packages. */
    private Set<String> bareFolders() {
        Set<String> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String source : sources) {
            for (String folder = RelativePath.folderOf(source);
                    !folder.isEmpty() && seen.add(folder);
                    folder = RelativePath.folderOf(folder)) {
                if (!packageFolders.contains(folder)) {
                    names.add(RelativePath.nameOf(folder));
                }
            }
        }
        return names;
    }

    private void learn(String file, ImportUse use, Set<String> known) {
        String path = use.module().replace('.', '/');
        for (String folder = RelativePath.folderOf(file); !folder.isEmpty(); folder = RelativePath.folderOf(folder)) {
            if (!RelativePath.nameOf(folder).equals(use.topLevel()) || packageFolders.contains(folder)) {
                continue;
            }
            String home = join(RelativePath.folderOf(folder), path);
            boolean there = known.contains(home + ".py")
                    || packageFolders.contains(home)
                    || use.names().stream().anyMatch(name -> known.contains(home + "/" + name + ".py"));
            if (there) {
                String above = RelativePath.folderOf(folder);
                for (String each = RelativePath.folderOf(file);
                        !each.equals(above);
                        each = RelativePath.folderOf(each)) {
                    namespaces.add(each);
                }
            }
        }
    }

    boolean isPackage(String folder) {
        return packageFolders.contains(folder);
    }

    /**
     * The folder that must be on the path so that the file is imported by its whole name: above its outermost package, and in
     * {@code src} above the namespace (PEP 420) that this lies in.
     */
    String importRoot(String file) {
        String folder = RelativePath.folderOf(file);
        while (!folder.isEmpty() && (packageFolders.contains(folder) || namespaces.contains(folder))) {
            folder = RelativePath.folderOf(folder);
        }
        String namespace = folder;
        boolean inPackage = !folder.equals(RelativePath.folderOf(file));
        return inPackage
                        && folder.startsWith("src/")
                        && sources.stream()
                                .noneMatch(
                                        source -> RelativePath.folderOf(source).equals(namespace))
                ? "src"
                : folder;
    }

    /** The dotted name of a file, {@code __init__} and {@code __main__} left off. */
    String moduleName(String file) {
        String root = importRoot(file);
        String inside = root.isEmpty() ? file : file.substring(root.length() + 1);
        int dot = inside.lastIndexOf('.');
        String module = (dot < 0 ? inside : inside.substring(0, dot)).replace('/', '.');
        for (String ending : List.of(".__init__", ".__main__")) {
            if (module.endsWith(ending)) {
                return module.substring(0, module.length() - ending.length());
            }
        }
        return module;
    }

    /** The packages that lie right in this folder and are no tests, docs or the like, sorted by name. */
    List<String> packagesIn(String folder) {
        Set<String> found = new TreeSet<>();
        for (String candidate : packageFolders) {
            if (RelativePath.folderOf(candidate).equals(folder) && !isAsideName(RelativePath.nameOf(candidate))) {
                found.add(RelativePath.nameOf(candidate));
            }
        }
        return List.copyOf(found);
    }

    /** The folders right in this one that hold packages without being one themselves (PEP 420), sorted by name. */
    List<String> namespacesIn(String folder) {
        Set<String> found = new TreeSet<>();
        for (String candidate : packageFolders) {
            String above = namespaceOf(candidate, folder);
            if (!above.isEmpty() && !isAsideName(above) && !above.equals("src")) {
                found.add(above);
            }
        }
        return List.copyOf(found);
    }

    /** The folder right in this one above a package with no package between; empty if there is none. */
    private String namespaceOf(String candidate, String folder) {
        String above = RelativePath.folderOf(candidate);
        while (!above.isEmpty() && isInside(above, folder) && !packageFolders.contains(above)) {
            if (RelativePath.folderOf(above).equals(folder)) {
                return RelativePath.nameOf(above);
            }
            above = RelativePath.folderOf(above);
        }
        return "";
    }

    /** The files that lie right in this folder and may be programs. */
    List<String> looseIn(String folder) {
        return sources.stream()
                .filter(source -> RelativePath.folderOf(source).equals(folder))
                .filter(source -> isProgram(RelativePath.nameOf(source)))
                .toList();
    }

    /** Whether a file of this name can be a program or a module of one. */
    static boolean isProgram(String name) {
        return !NO_PROGRAM.contains(name)
                && !name.equals("__init__.py")
                && !name.startsWith("test_")
                && !name.endsWith("_test.py");
    }

    /** Whether a file lies aside of the program: tests, docs, examples and the like, seen from this folder. */
    static boolean isAside(String file, String folder) {
        int start = folder.isEmpty() ? 0 : Math.min(file.length(), folder.length() + 1);
        for (int end = file.indexOf('/', start); end >= 0; end = file.indexOf('/', start)) {
            if (isAsideName(file.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        String name = file.substring(start);
        return name.startsWith("test_") || TOOLS.contains(name);
    }

    /** Whether only a tool of the makers ever runs it: what lies in {@code .github} and the like, the settings of Sphinx. */
    static boolean isOfTools(String file) {
        return file.startsWith(".") && file.indexOf('/') > 0
                || file.contains("/.")
                || RelativePath.nameOf(file).equals("conf.py") && isAside(file, "");
    }

    /** Whether what stands at this place, {@code file:line}, is a notebook's, a test's or the like: nothing of that is installed. */
    static boolean isBeside(String place) {
        String file = FileLine.of(place).file();
        return file.endsWith(".ipynb") || isAside(file, "");
    }

    static boolean isAsideName(String name) {
        return ASIDE.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isInside(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    static int depth(String path, String folder) {
        String inside = folder.isEmpty() ? path : path.substring(Math.min(path.length(), folder.length() + 1));
        return (int) inside.chars().filter(c -> c == '/').count();
    }
}
