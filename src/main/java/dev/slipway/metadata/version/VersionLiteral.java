package dev.slipway.metadata.version;

import dev.slipway.change.TextForm;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A version as a literal in a Python module: {@code __version__ = "1.2"}.
 *
 * @param file relative to the project with {@code /}
 * @param name what it is assigned to
 * @param version as written
 * @param from offset of its first character in the text of the file
 * @param line from 1
 */
public record VersionLiteral(String file, String name, String version, int from, int line) {
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?m)^(?<name>__version__|VERSION|version|__VERSION__)[ \\t]*(?::[ \\t]*\\w+[ \\t]*)?=[ \\t]*(?:__version__[ \\t]*=[ \\t]*)?"
                    + "[uU]?(?<quote>['\"])(?<version>[^'\"\\n]+)\\k<quote>");
    private static final Set<String> NAMES = Set.of(
            "__init__.py",
            "_version.py",
            "version.py",
            "__version__.py",
            "__about__.py",
            "about.py",
            "__meta__.py",
            "_meta.py");
    private static final Set<String> ASIDE = Set.of(
            "tests",
            "test",
            "docs",
            "doc",
            "examples",
            "build",
            "dist",
            "venv",
            "env",
            "node_modules",
            "site-packages");
    private static final long LARGEST = 1 << 20;

    /** {@code package.module}, as an import names it. */
    public String module() {
        var path = file.startsWith("src/") ? file.substring(4) : file;
        return path.replaceFirst("(/__init__)?\\.py$", "").replace('/', '.');
    }

    /** {@code package.module.__version__}. */
    public String attribute() {
        return module() + "." + name;
    }

    /** The last part of its path. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Those in the packages of this folder, and in its loose modules; the most likely first. */
    public static List<VersionLiteral> find(Path root) {
        var found = new ArrayList<VersionLiteral>();
        for (var base : List.of(root, root.resolve("src"), root.resolve("lib"))) {
            for (var entry : entries(base)) {
                var name = String.valueOf(entry.getFileName());
                if (Files.isRegularFile(entry) && name.endsWith(".py") && !name.equals("setup.py")) {
                    in(root, entry).ifPresent(found::add);
                } else if (Files.isDirectory(entry) && !ASIDE.contains(name) && !name.startsWith(".")) {
                    inPackage(root, entry, found, 0);
                }
            }
        }
        found.sort(Comparator.comparing((VersionLiteral each) -> !each.name().startsWith("__"))
                .thenComparing(each -> each.file().chars().filter(c -> c == '/').count())
                .thenComparing(VersionLiteral::file));
        return found;
    }

    private static void inPackage(Path root, Path folder, List<VersionLiteral> found, int depth) {
        for (var name : NAMES.stream().sorted().toList()) {
            var file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                in(root, file).ifPresent(found::add);
            }
        }
        if (depth == 0 && Files.isRegularFile(folder.resolve("__init__.py"))) {
            for (var inner : entries(folder)) {
                if (Files.isDirectory(inner)
                        && Files.isRegularFile(inner.resolve("__init__.py"))
                        && !ASIDE.contains(String.valueOf(inner.getFileName()))) {
                    inPackage(root, inner, found, 1);
                }
            }
        }
    }

    /** The version that a module tells as a literal; empty if it does not. */
    public static Optional<VersionLiteral> in(Path root, Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            var text = TextForm.of(Files.readAllBytes(file)).map(TextForm::text).orElse("");
            var matcher = ASSIGNED.matcher(text);
            if (!matcher.find()) {
                return Optional.empty();
            }
            var path = root.relativize(file).toString().replace('\\', '/');
            int line = 1
                    + (int) text.substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return Optional.of(new VersionLiteral(
                    path, matcher.group("name"), matcher.group("version"), matcher.start("version"), line));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> entries(Path folder) {
        var found = new ArrayList<Path>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return found;
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
