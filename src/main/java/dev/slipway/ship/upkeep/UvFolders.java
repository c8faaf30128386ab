package dev.slipway.ship.upkeep;

import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders that uv locks together: the members of a workspace, and what a project takes from folders and files by their path (uv,
 * "Workspaces" and "Dependency sources").
 *
 * @param members without the workspace's own folder, in the order of their paths
 * @param others folders and files that sources name by path, outside of the members
 */
record UvFolders(Path root, List<Path> members, List<Path> others) {
    private static final int MOST = 500;

    UvFolders {
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    /** Those of a project; of one that stands alone none but itself. */
    static UvFolders of(Path root, TomlDocument document) {
        List<Path> members = members(root, document);
        Set<Path> known = new TreeSet<>(members);
        known.add(root);
        Map<Path, TomlDocument> open = new LinkedHashMap<>();
        members.forEach(member -> read(member).ifPresent(one -> open.put(member, one)));
        open.put(root, document);
        List<Path> others = new ArrayList<>();
        Deque<Map.Entry<Path, TomlDocument>> left = new ArrayDeque<>(open.entrySet());
        while (!left.isEmpty() && others.size() < MOST) {
            var one = left.poll();
            for (Path named : named(one.getKey(), one.getValue())) {
                if (known.add(named)) {
                    others.add(named);
                    read(named).ifPresent(more -> left.add(Map.entry(named, more)));
                }
            }
        }
        return new UvFolders(root, members, others);
    }

    /** The folder of the workspace that a folder is a member of; empty if it belongs to none, or is that folder itself. */
    static Optional<Path> above(Path member) {
        for (@Nullable Path folder = member.getParent(); folder != null; folder = folder.getParent()) {
            Optional<TomlDocument> document = read(folder).filter(one -> one.has("tool", "uv", "workspace"));
            if (document.isPresent()) {
                return members(folder, document.get()).contains(member) ? Optional.of(folder) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The folder in which all of them lie. */
    Path top() {
        Path top = root;
        for (Path other : others) {
            while (!other.startsWith(top)) {
                Path above = top.getParent();
                if (above == null) {
                    return top;
                }
                top = above;
            }
        }
        return top;
    }

    /** For a person: "helper (packages/helper)". */
    List<String> shown() {
        return members.stream()
                .map(member -> {
                    String path = root.relativize(member).toString().replace('\\', '/');
                    String name = read(member)
                            .flatMap(one -> one.string("project", "name"))
                            .orElse("");
                    return name.isEmpty() ? path : name + " (" + path + ")";
                })
                .toList();
    }

    private static List<Path> members(Path root, TomlDocument document) {
        List<String> excluded = document.strings("tool", "uv", "workspace", "exclude");
        Set<Path> found = new TreeSet<>();
        for (String pattern : document.strings("tool", "uv", "workspace", "members")) {
            Collection<Path> here = List.of(root);
            for (String part : pattern.replace('\\', '/').split("/")) {
                here = part.isEmpty() || part.equals(".") ? here : below(here, part);
            }
            found.addAll(here);
        }
        found.removeIf(folder -> folder.equals(root)
                || !Files.isRegularFile(folder.resolve(PyprojectFile.NAME))
                || excluded.stream().anyMatch(pattern -> matches(pattern, root.relativize(folder))));
        return List.copyOf(found);
    }

    private static Set<Path> below(Collection<Path> folders, String part) {
        Set<Path> found = new TreeSet<>();
        for (Path folder : folders) {
            if (part.equals("..")) {
                found.add(folder.resolve(part).normalize());
            } else if (part.equals("**")) {
                found.add(folder);
                for (Path deeper : children(folder, "*")) {
                    if (found.size() < MOST) {
                        found.addAll(below(List.of(deeper), part));
                    }
                }
            } else {
                found.addAll(children(folder, part));
            }
        }
        return found;
    }

    /** uv passes over hidden folders. */
    private static List<Path> children(Path folder, String pattern) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> matches(pattern, child.getFileName())
                            && !child.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean matches(String pattern, Path path) {
        try {
            // Braces and backslashes mean nothing to uv.
            String glob = pattern.replaceAll("/+$", "").replace("\\", "/").replaceAll("([{}])", "\\\\$1");
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return matcher.matches(path);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static List<Path> named(Path folder, TomlDocument document) {
        List<Path> named = new ArrayList<>();
        for (Object value : document.table("tool", "uv", "sources").values()) {
            for (Object one : value instanceof List<?> several ? several : List.of(value)) {
                if (one instanceof Map<?, ?> source && source.get("path") instanceof String path) {
                    try {
                        Path there = folder.resolve(path).normalize();
                        if (Files.exists(there)) {
                            named.add(there);
                        }
                    } catch (InvalidPathException _) {
                        // uv says so with its line.
                    }
                }
            }
        }
        return named;
    }

    private static Optional<TomlDocument> read(Path folder) {
        Path file = folder.resolve(PyprojectFile.NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PyprojectFile.read(file).document());
        } catch (ShipException _) {
            // What is wrong in it uv tells, with its line.
            return Optional.empty();
        }
    }
}
