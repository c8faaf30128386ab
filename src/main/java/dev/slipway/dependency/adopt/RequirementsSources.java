package dev.slipway.dependency.adopt;

import dev.slipway.dependency.Declared;
import dev.slipway.dependency.RequirementsFile;
import dev.slipway.dependency.RequirementsFiles;
import dev.slipway.dependency.RequirementsOrigin;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the requirements files of a folder declare. */
final class RequirementsSources {
    private final Path root;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private RequirementsSources(Path root) {
        this.root = root;
    }

    static List<Source> in(Path root) {
        var sources = new RequirementsSources(root);
        var files = RequirementsFiles.in(root);
        files.forEach(file -> sources.groups.put(sources.name(file.path()), Group.of(file.group())));
        return files.stream().map(file -> sources.read(file.path())).toList();
    }

    private Source read(Path path) {
        var shown = name(path);
        var group = groups.getOrDefault(shown, Group.MAIN);
        var told = new ArrayList<Problem>();
        if (group.isLocked()) {
            told.add(info(shown, "The file " + shown + " lists what was installed once; it is not taken."));
            return new Source(shown, group, List.of(), List.of(), "", told);
        }
        var origin = RequirementsOrigin.of(path);
        var taken = path;
        if (origin.compiled()) {
            var written = path.resolveSibling(path.getFileName().toString().replaceFirst("(?i)\\.txt$", ".in"));
            boolean there = Files.isRegularFile(written);
            taken = there ? written : path;
            told.add(info(
                    shown,
                    "The file " + shown + " was made by a program, with all that is needed in turn; "
                            + (there
                                    ? name(written) + " is taken in its place."
                                    : "only what was asked for is taken.")));
        }
        var read = RequirementsFile.read(root, taken, System.getenv());
        var items = new ArrayList<Source.Item>();
        var left = new ArrayList<String>();
        var own = name(taken);
        var known = new LinkedHashSet<Group>();
        for (var one : read.declared()) {
            // What another group's file declares is included by name.
            var other = one.file().equals(own) ? null : groups.get(one.file());
            if (other != null && !other.equals(group)) {
                known.add(other);
            } else if (!origin.compiled() || !taken.equals(path) || isDirect(one, origin.direct())) {
                Items.add(one, items, left);
            }
        }
        included(origin, path).forEach(known::add);
        known.removeIf(Group::isMain);
        told.addAll(Items.told(own, left));
        options(own, read, origin, told);
        return new Source(own, group, items, List.copyOf(known), "", told);
    }

    private static boolean isDirect(Declared one, Set<String> direct) {
        var name = one.distribution();
        return name == null || direct.contains(name.toLowerCase(Locale.ROOT));
    }

    private List<Group> included(RequirementsOrigin origin, Path path) {
        var found = new ArrayList<Group>();
        for (var target : origin.nested()) {
            try {
                var group = groups.get(name(path.resolveSibling(target).normalize()));
                if (group != null) {
                    found.add(group);
                }
            } catch (InvalidPathException _) {
                // The reader of the file has said so.
            }
        }
        return found;
    }

    private static void options(String file, RequirementsFile read, RequirementsOrigin origin, List<Problem> told) {
        var stay = new ArrayList<String>();
        if (origin.hashed() > 0 && !origin.compiled()) {
            stay.add("the hashes of " + origin.hashed() + (origin.hashed() == 1 ? " requirement" : " requirements"));
        }
        if (origin.constrained() && !read.constraints().isEmpty()) {
            stay.add("the constraints (-c) of " + read.constraints().getFirst().file());
        }
        read.options().stream()
                .filter(option -> option.file().equals(file))
                .map(option -> "`" + option + "`")
                .distinct()
                .forEach(stay::add);
        if (!stay.isEmpty()) {
            told.add(info(
                            file,
                            "What [project] has no words for stays in " + file + ": " + String.join(", ", stay) + ".")
                    .so("Whoever installs the wheel decides these."));
        }
    }

    private String name(Path path) {
        var full = path.toAbsolutePath().normalize();
        var base = root.toAbsolutePath().normalize();
        return (full.startsWith(base) ? base.relativize(full) : full).toString().replace('\\', '/');
    }

    private static Problem info(String file, String message) {
        return Problem.info(Topic.METADATA, message).in(file, 0, 0);
    }
}
