package dev.slipway.ship;

import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What of a declared distribution its wheel will most likely hold, told by where the files lie. */
final class Packed {
    /** Folders of a distribution that do not start it: its own examples and tests, and other people's code. */
    private static final Set<String> ASIDE = Set.of(
            "examples",
            "example",
            "tests",
            "test",
            "docs",
            "doc",
            "documentation",
            "benchmarks",
            "vendor",
            "_vendor",
            "vendored",
            "_vendored",
            "third_party");

    private Packed() {}

    /** Whether this entry point is there once the distribution is installed. */
    static boolean of(Project project, EntryPoint start) {
        if (start.kind() == EntryKind.CONSOLE_SCRIPT || start.kind() == EntryKind.GUI_SCRIPT) {
            return true;
        }
        String file = start.file();
        PackageFolders packages = PackageFolders.of(project.sources());
        if (isAside(file)) {
            return false;
        }
        if (start.kind() == EntryKind.DJANGO || RelativePath.nameOf(file).equals("__main__.py")) {
            return true;
        }
        Optional<String> holder = packages.holding(file);
        if (holder.isPresent()) {
            // Deeper down, a main guard is a trial of its author's more often than a way to start the whole.
            return start.kind() != EntryKind.MODULE || packages.outermost().contains(holder.get());
        }
        String pyproject = pyproject(project.root());
        int slash = file.indexOf('/');
        if (slash > 0 && pyproject.contains("only-include") && isNamed(pyproject, file.substring(0, slash))) {
            return true; // Its folder goes along as a whole, package or not.
        }
        boolean inRoot = inRoot(file).equals(RelativePath.nameOf(file));
        return inRoot && (modules(packages).isEmpty() || isNamed(pyproject, file));
    }

    /** The packages that are imported to see that a library works; its modules where it has no package. */
    static List<String> modules(Project project) {
        List<String> packages = modules(PackageFolders.of(project.sources()));
        if (!packages.isEmpty()) {
            return packages;
        }
        return project.sources().stream()
                .filter(file -> file.endsWith(".py") && !inRoot(file).contains("/"))
                .map(RelativePath::nameOf)
                .filter(name -> !name.equals("setup.py") && !name.startsWith("test_") && !name.equals("conftest.py"))
                .map(name -> name.substring(0, name.length() - ".py".length()))
                .toList();
    }

    /** Those right in the folder or in its {@code src}; those of a namespace (PEP 420) where there are no others. */
    private static List<String> modules(PackageFolders packages) {
        List<String> outermost = packages.outermost().stream()
                .filter(folder -> !isAside(folder + "/"))
                .toList();
        List<String> plain = outermost.stream()
                .map(Packed::inRoot)
                .filter(folder -> !folder.contains("/"))
                .toList();
        return plain.isEmpty()
                ? outermost.stream()
                        .map(folder -> inRoot(folder).replace('/', '.'))
                        .toList()
                : plain;
    }

    private static boolean isAside(String file) {
        String folder = RelativePath.folderOf(file);
        return Arrays.stream(folder.split("/")).anyMatch(part -> ASIDE.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** Whether a pyproject.toml names the file as one that goes along beside the packages. */
    static boolean isNamed(String pyproject, String file) {
        return pyproject.contains('"' + file + '"');
    }

    /** The text of the pyproject.toml; empty if there is none that can be read. */
    static String pyproject(Path root) {
        try {
            return Files.readString(root.resolve("pyproject.toml"));
        } catch (IOException e) {
            return "";
        }
    }

    private static String inRoot(String path) {
        return path.replaceFirst("^(src|lib)/", "");
    }
}
