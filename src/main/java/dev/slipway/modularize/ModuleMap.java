package dev.slipway.modularize;

import dev.slipway.project.folder.RelativePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the modules of a folder go in its package.
 *
 * @param name of the package
 * @param base the folder that scripts are imported from, relative to the root; the package takes its place
 * @param files source file to its path within the package, both with {@code /}
 */
record ModuleMap(String name, String base, Map<String, String> files) {

    ModuleMap {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Where a source file will be, relative to the root. */
    String target(String file) {
        return name + "/" + files.get(file);
    }

    /** Whether the file becomes part of the package. */
    boolean holds(String file) {
        return files.containsKey(file);
    }

    /** The dotted name of a file within the package, without the package's own; empty for its {@code __init__}. */
    String dotted(String file) {
        String path = String.valueOf(files.get(file));
        String module = path.substring(0, path.lastIndexOf('.')).replace('/', '.');
        return module.equals("__init__") ? "" : module.replaceFirst("\\.__init__$", "");
    }

    /** The folder of the package, as parts, that a file lies in. */
    List<String> folder(String file) {
        String path = String.valueOf(files.get(file));
        int slash = path.lastIndexOf('/');
        return slash < 0 ? List.of() : List.of(path.substring(0, slash).split("/"));
    }

    /**
     * The module within the package that an absolute import from this file means.
     *
     * @param further folders, relative to the root, that the code puts on its path
     * @return dotted, without the package's own name; empty if it means another
     */
    Optional<String> resolve(String module, String importer, Set<String> further) {
        String path = module.replace('.', '/');
        TreeSet<String> homes = new TreeSet<>(further);
        homes.add(RelativePath.folderOf(importer));
        homes.remove(base);
        for (String home : Stream.concat(Stream.of(base), homes.stream()).toList()) {
            Optional<String> found = among(home, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> among(String home, String path) {
        String whole = join(home, path);
        for (String file : List.of(whole + ".py", whole + "/__init__.py")) {
            if (files.containsKey(file)) {
                return Optional.of(dotted(file));
            }
        }
        // A folder without __init__.py (PEP 420).
        for (Map.Entry<String, String> entry : files.entrySet()) {
            if (entry.getKey().startsWith(whole + "/")) {
                int depth = (int) entry.getKey()
                                .substring(whole.length() + 1)
                                .chars()
                                .filter(c -> c == '/')
                                .count()
                        + 1;
                List<String> parts = folder(entry.getKey());
                int keep = parts.size() - depth + 1;
                if (keep > 0) {
                    return Optional.of(String.join(".", parts.subList(0, keep)));
                }
            }
        }
        return Optional.empty();
    }

    /** The dots and names by which a file reaches a module of the package. */
    String relative(String file, String dotted) {
        List<String> from = folder(file);
        List<String> to = dotted.isEmpty() ? List.of() : List.of(dotted.split("\\."));
        int common = 0;
        while (common < from.size()
                && common < to.size() - 1
                && from.get(common).equals(to.get(common))) {
            common++;
        }
        return ".".repeat(from.size() - common + 1) + String.join(".", to.subList(common, to.size()));
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }
}
