package dev.slipway.metadata.move;

import dev.slipway.metadata.TomlDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The build system of a project of setuptools after the move: what it asked for before stays asked for. */
final class BuildSystem {
    private BuildSystem() {}

    /** @param kept whether a setup.py stays */
    static void merge(@Nullable TomlDocument pyproject, PyprojectRewrite rewrite, ProjectParts parts, boolean kept) {
        var own = parts.buildRequires.getFirst();
        var requires = new ArrayList<>(List.of(own));
        if (pyproject != null) {
            for (var each : pyproject.strings("build-system", "requires")) {
                var name = each.replaceAll("[^A-Za-z0-9._-].*", "");
                // Its bounds were for an older way; a wheel is built without the package of that name by now.
                if (!name.equalsIgnoreCase("setuptools") && !name.equalsIgnoreCase("wheel")) {
                    requires.add(each);
                }
            }
        }
        for (var each : parts.buildRequires.subList(1, parts.buildRequires.size())) {
            var name = each.replaceAll("[^A-Za-z0-9._-].*", "");
            if (requires.stream()
                    .noneMatch(
                            other -> other.replaceAll("[^A-Za-z0-9._-].*", "").equalsIgnoreCase(name))) {
                requires.add(each);
            }
        }
        parts.buildRequires.clear();
        parts.buildRequires.addAll(requires);
        var named = pyproject == null
                ? ""
                : pyproject.string("build-system", "build-backend").orElse("");
        if (!named.isEmpty()) {
            parts.buildBackend = named;
        } else if (kept) {
            // A setup.py that imports a module beside it needs the older way (PEP 517, setuptools).
            parts.buildBackend = "setuptools.build_meta:__legacy__";
        }
        rewrite.without(List.of("build-system"));
    }
}
