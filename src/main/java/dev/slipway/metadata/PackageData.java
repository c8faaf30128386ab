package dev.slipway.metadata;

import dev.slipway.change.FileChange;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a build with setuptools carries data files that lie in packages, and the edits that make it do so. The other backends carry
 * all of a package unless they are told not to.
 *
 * <p>Rules: setuptools, "Data Files Support". Package data is a file of {@code package_data}, or one of {@code MANIFEST.in} where
 * {@code include_package_data} holds, as it does by itself where {@code [project]} stands in pyproject.toml.
 */
public final class PackageData {
    private static final List<String> TABLE = List.of("tool", "setuptools", "package-data");

    private final @Nullable PyprojectFile pyproject;
    private final @Nullable SetupCfgFile cfg;
    private final @Nullable SetupPyFile setupPy;
    private final ManifestRules manifest;
    private final boolean setuptools;
    private final Path root;

    private PackageData(Path root, Map<Path, byte[]> edited) {
        this.root = root;
        byte[] toml = bytes(root, PyprojectFile.NAME, edited);
        byte[] ini = bytes(root, SetupCfgFile.NAME, edited);
        byte[] code = bytes(root, SetupPyFile.NAME, edited);
        byte[] list = bytes(root, ManifestFile.NAME, edited);
        pyproject = toml == null ? null : PyprojectFile.of(toml);
        cfg = ini == null ? null : SetupCfgFile.of(ini);
        setupPy = code == null ? null : SetupPyFile.of(code);
        manifest = new ManifestRules(list == null ? null : ManifestFile.of(list));
        String backend = pyproject == null ? "" : pyproject.metadata().buildBackend();
        setuptools =
                backend.isEmpty() ? pyproject != null || code != null || ini != null : backend.startsWith("setuptools");
    }

    /**
     * The packaging files of a folder as they are; empty if they cannot be read, which {@link MetadataReader} tells.
     *
     * @param edits of these files that are not written yet
     */
    public static Optional<PackageData> of(Path root, List<FileChange> edits) {
        Map<Path, byte[]> edited = new LinkedHashMap<>();
        for (FileChange edit : edits) {
            byte[] after = edit.after();
            if (after != null) {
                edited.put(edit.file(), after);
            }
        }
        try {
            return Optional.of(new PackageData(root, edited));
        } catch (ShipException e) {
            return Optional.empty();
        }
    }

    /**
     * Those of these files that the build would leave out.
     *
     * @param files relative to the root with {@code /}, each with the folder of the package that holds it
     */
    public List<String> missing(Map<String, String> files) {
        if (!setuptools || fromVersionControl() || isUnknown()) {
            return List.of();
        }
        return files.keySet().stream()
                .filter(file -> !carries(file, files.getOrDefault(file, "")))
                .sorted()
                .toList();
    }

    /** The file that would be edited, for a problem's place. */
    public String place() {
        if (pyproject != null && pyproject.style() != PyprojectFile.Style.NONE) {
            return PyprojectFile.NAME;
        }
        if (cfg != null && cfg.describes()) {
            return SetupCfgFile.NAME;
        }
        return setupPy != null ? SetupPyFile.NAME : PyprojectFile.NAME;
    }

    /** Whether {@link #carry} can bring it about: setup.py is a program, and is not rewritten. */
    public boolean isEditable() {
        return !place().equals(SetupPyFile.NAME) || includesByManifest();
    }

    /**
     * The edits after which the build carries these files as well; none if it does already.
     *
     * @param files as in {@link #missing}
     * @throws ShipException (BAD_INPUT) if a file cannot take the edit safely
     */
    public List<FileChange> carry(Map<String, String> files) {
        Map<String, List<String>> patterns = new TreeMap<>();
        List<String> missing = missing(files);
        for (String file : missing) {
            String folder = files.getOrDefault(file, "");
            patterns.computeIfAbsent(dotted(folder), _ -> new ArrayList<>())
                    .add(literal(file.substring(folder.length() + 1)));
        }
        if (patterns.isEmpty()) {
            return List.of();
        }
        String title =
                "Let the package carry " + (missing.size() == 1 ? missing.getFirst() : missing.size() + " data files");
        switch (place()) {
            case PyprojectFile.NAME -> {
                TomlDocument document = pyproject == null ? null : pyproject.document();
                if (document == null) {
                    return List.of();
                }
                byte[] before = document.bytes();
                for (var entry : patterns.entrySet()) {
                    List<String> path = new ArrayList<>(TABLE);
                    path.add(entry.getKey());
                    List<String> all = new ArrayList<>(document.strings(path.toArray(String[]::new)));
                    entry.getValue().stream().filter(one -> !all.contains(one)).forEach(all::add);
                    document = document.withStrings(path, all);
                }
                return List.of(new FileChange(root.resolve(PyprojectFile.NAME), before, document.bytes(), title));
            }
            case SetupCfgFile.NAME -> {
                SetupCfgFile file = cfg;
                if (file == null) {
                    return List.of();
                }
                CfgDocument document = file.document();
                byte[] before = document.bytes();
                for (var entry : patterns.entrySet()) {
                    List<String> all = new ArrayList<>(file.packageData().getOrDefault(entry.getKey(), List.of()));
                    entry.getValue().stream().filter(one -> !all.contains(one)).forEach(all::add);
                    document = document.withLines("options.package_data", entry.getKey(), all);
                }
                return List.of(new FileChange(root.resolve(SetupCfgFile.NAME), before, document.bytes(), title));
            }
            default -> {
                return includesByManifest() ? List.of(manifest.with(missing, root, title)) : List.of();
            }
        }
    }

    private boolean carries(String file, String holder) {
        boolean namespaces = pyproject != null
                && pyproject.style() == PyprojectFile.Style.PROJECT
                && !Boolean.FALSE.equals(
                        pyproject.document().get("tool", "setuptools", "packages", "find", "namespaces"));
        if (includesByManifest() && manifest.includes(file)) {
            return true;
        }
        for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
            if (slash > holder.length() && !namespaces) {
                continue; // A folder without __init__.py is no package there.
            }
            String name = dotted(file.substring(0, slash));
            String rest = file.substring(slash + 1);
            if (patterns(name).stream().anyMatch(pattern -> ManifestRules.glob(pattern, rest))) {
                return true;
            }
        }
        return false;
    }

    private List<String> patterns(String name) {
        List<String> all = new ArrayList<>();
        for (String key : List.of(name, "*", "")) {
            if (pyproject != null) {
                List<String> path = new ArrayList<>(TABLE);
                path.add(key);
                all.addAll(pyproject.document().strings(path.toArray(String[]::new)));
            }
            if (cfg != null) {
                all.addAll(cfg.packageData().getOrDefault(key, List.of()));
            }
            if (setupPy != null
                    && setupPy.argument("package_data").orElse(null) instanceof PyValue.Pairs(var pairs)
                    && pairs.containsKey(key)) {
                all.addAll(pairs.get(key).asTexts());
            }
        }
        return all;
    }

    private boolean includesByManifest() {
        if (pyproject != null && pyproject.style() == PyprojectFile.Style.PROJECT) {
            return !Boolean.FALSE.equals(pyproject.document().get("tool", "setuptools", "include-package-data"));
        }
        return cfg != null && cfg.includesPackageData()
                || setupPy != null
                        && setupPy.argument("include_package_data").orElse(null) instanceof PyValue.Constant(var value)
                        && value.equals("True");
    }

    /** Plugins that name all files under version control (setuptools-scm). */
    private boolean fromVersionControl() {
        return pyproject != null
                && pyproject.document().strings("build-system", "requires").stream()
                        .anyMatch(one -> one.replace('_', '-').startsWith("setuptools-scm")
                                || one.replace('_', '-').startsWith("setuptools-git"));
    }

    /** Whether setup.py computes what matters here. */
    private boolean isUnknown() {
        return setupPy != null
                && (setupPy.unknown().contains("package_data")
                        || setupPy.unknown().contains("include_package_data")
                        || setupPy.unknown().contains("use_scm_version")
                        || setupPy.argument("use_scm_version").isPresent());
    }

    private static String dotted(String folder) {
        return folder.replaceFirst("^(src|lib)/", "").replace('/', '.');
    }

    private static String literal(String path) {
        return path.replaceAll("([*?\\[])", "[$1]");
    }

    private static byte @Nullable [] bytes(Path root, String name, Map<Path, byte[]> edited) {
        Path file = root.resolve(name);
        byte[] known = edited.get(file);
        if (known != null) {
            return known;
        }
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
