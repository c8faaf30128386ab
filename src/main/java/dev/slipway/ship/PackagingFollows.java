package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.ObjectReference;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.modularize.Modularization;
import dev.slipway.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A packaging file that is there follows files which move into a package. */
final class PackagingFollows {
    private static final List<String> SCRIPTS = List.of("project", "scripts");
    private static final List<String> PY_MODULES = List.of("tool", "setuptools", "py-modules");

    private PackagingFollows() {}

    /** @param notes where what an edit cannot do is told */
    static List<FileChange> of(Path root, Modularization done, List<Problem> notes) {
        Path path = root.resolve(PyprojectFile.NAME);
        if (!Files.isRegularFile(path)) {
            PackageProposal.programPacks(root, done.name()).ifPresent(notes::add);
            return List.of();
        }
        PyprojectFile before = PyprojectFile.read(path);
        if (before.style() == PyprojectFile.Style.NONE) {
            PackageProposal.programPacks(root, done.name()).ifPresent(notes::add);
            return List.of();
        }
        TomlDocument document = before.document();
        document = hatch(document, done);
        document = setuptools(document, before, done);
        if (document.has("project")) {
            document = document.withPairs(SCRIPTS, scripts(document, before, done));
        }
        byte[] after = document.bytes();
        return Arrays.equals(after, before.bytes())
                ? List.of()
                : List.of(FileChange.replace(
                        path, before.bytes(), after, "Let pyproject.toml pack the package " + done.name()));
    }

    private static Map<String, String> scripts(TomlDocument document, PyprojectFile before, Modularization done) {
        Map<String, String> scripts = new LinkedHashMap<>();
        document.table("project", "scripts")
                .forEach((command, target) -> scripts.put(command, followed(String.valueOf(target), done)));
        if (scripts.isEmpty() && !before.metadata().name().isEmpty()) {
            scripts.put(before.metadata().name(), done.function());
        }
        return scripts;
    }

    /** {@code predict:main} becomes {@code name.predict:main} where predict.py moves. */
    private static String followed(String target, Modularization done) {
        String now = done.moved().get(ObjectReference.parse(target).module().replace('.', '/') + ".py");
        if (now == null) {
            return target;
        }
        String module = now.replaceFirst("\\.py$", "").replace('/', '.');
        int colon = target.indexOf(':');
        return colon < 0 ? module : module + target.substring(colon);
    }

    private static TomlDocument hatch(TomlDocument start, Modularization done) {
        TomlDocument document = start;
        for (String target : List.of("wheel", "sdist")) {
            List<String> path = List.of("tool", "hatch", "build", "targets", target, "only-include");
            if (document.has(path.toArray(String[]::new))) {
                Set<String> now = new LinkedHashSet<>(List.of(done.name()));
                for (String file : document.strings(path.toArray(String[]::new))) {
                    if (!done.moved().containsKey(file)) {
                        now.add(file);
                    }
                }
                document = document.withStrings(path, List.copyOf(now));
            }
        }
        List<String> artifacts = List.of("tool", "hatch", "build", "artifacts");
        if (document.has(artifacts.toArray(String[]::new))) {
            Set<String> now = new LinkedHashSet<>();
            for (String pattern : document.strings(artifacts.toArray(String[]::new))) {
                String moved = done.moved().get(pattern.replaceFirst("^/", ""));
                now.add(moved == null ? pattern : "/" + moved);
            }
            document = document.withStrings(artifacts, List.copyOf(now));
        }
        return document;
    }

    private static TomlDocument setuptools(TomlDocument start, PyprojectFile before, Modularization done) {
        if (!before.metadata().buildBackend().startsWith("setuptools")) {
            return start;
        }
        TomlDocument document = start;
        if (document.has(PY_MODULES.toArray(String[]::new))) {
            document = document.without(PY_MODULES);
        }
        Set<String> packages = new LinkedHashSet<>(document.strings("tool", "setuptools", "packages"));
        boolean listed = !packages.isEmpty() || !document.has("tool", "setuptools", "packages");
        if (listed) {
            done.changes().stream()
                    .map(change -> change.file().toString().replace('\\', '/'))
                    .filter(file -> file.endsWith("/__init__.py"))
                    .map(file -> file.substring(file.lastIndexOf("/" + done.name() + "/") + 1))
                    .map(file -> file.substring(0, file.length() - "/__init__.py".length())
                            .replace('/', '.'))
                    .sorted()
                    .forEach(packages::add);
            document = document.withStrings(List.of("tool", "setuptools", "packages"), List.copyOf(packages));
        }
        if (!done.data().isEmpty()) {
            List<String> inside = done.data().stream()
                    .map(file -> file.substring(done.name().length() + 1))
                    .sorted()
                    .toList();
            document = document.withStrings(List.of("tool", "setuptools", "package-data", done.name()), inside);
        }
        return document;
    }
}
