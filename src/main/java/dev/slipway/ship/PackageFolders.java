package dev.slipway.ship;

import dev.slipway.project.folder.RelativePath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folders of a project that are import packages.
 *
 * @param names relative to the root with {@code /}, such as {@code src/tides}
 */
record PackageFolders(Set<String> names) {

    static PackageFolders of(Collection<String> sources) {
        return new PackageFolders(sources.stream()
                .filter(file -> file.endsWith("/__init__.py"))
                .map(RelativePath::folderOf)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The innermost package whose folder, or a folder below it, holds the file; empty if none does. */
    Optional<String> holding(String file) {
        for (String name = RelativePath.folderOf(file); !name.isEmpty(); name = RelativePath.folderOf(name)) {
            if (names.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The packages that lie in no other one, sorted. */
    List<String> outermost() {
        return names.stream().filter(name -> holding(name).isEmpty()).sorted().toList();
    }
}
