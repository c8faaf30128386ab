package dev.slipway.artifact.archive;

import dev.slipway.artifact.Shipment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files of a project are needed to run it: not its tests, its documents or what its tools keep. */
final class SourceFiles {
    private static final Set<String> ASIDE =
            Set.of("tests", "test", "docs", "doc", "examples", "example", "benchmarks", "notebooks", "node_modules");
    private static final Set<String> KEPT = Set.of("pyproject.toml", "setup.cfg", "setup.py", "manifest.in");

    private SourceFiles() {}

    static List<String> of(Shipment shipment) {
        boolean installs = Instructions.of(shipment).installs();
        return shipment.cargo().files().stream()
                .filter(file -> shipment.cargo().used().contains(file) || isNeeded(file, installs))
                .filter(file -> !file.equals(Instructions.FILE) && !file.equals("requirements.txt"))
                .sorted()
                .toList();
    }

    private static boolean isNeeded(String file, boolean installs) {
        List<String> parts = Arrays.asList(file.toLowerCase(Locale.ROOT).split("/"));
        String name = parts.getLast();
        boolean aside = parts.subList(0, parts.size() - 1).stream()
                .anyMatch(part -> ASIDE.contains(part) || part.startsWith("."));
        if (aside || name.startsWith("test_") || name.equals("conftest.py")) {
            return false;
        }
        if (name.endsWith(".py")
                || name.startsWith("licen")
                || name.startsWith("copying")
                || name.startsWith("readme")) {
            return !KEPT.contains(name) || installs;
        }
        // A backend reads its own files, and whatever those name beside the packages.
        return installs && (KEPT.contains(name) || !name.endsWith(".ipynb") && !name.startsWith("."));
    }
}
