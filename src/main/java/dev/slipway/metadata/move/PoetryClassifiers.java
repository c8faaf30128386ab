package dev.slipway.metadata.move;

import dev.slipway.metadata.PoetryConstraint;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The classifiers that poetry-core adds by itself to those of its own table, but not to those of {@code [project]}. */
final class PoetryClassifiers {
    private static final String PYTHON = "Programming Language :: Python";
    /** As poetry-core 2.2 knows them. */
    private static final List<String> VERSIONS = List.of(
            "2", "2.7", "3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15");

    private PoetryClassifiers() {}

    static List<String> of(List<String> given, String python) {
        var supported = SpecifierSet.tryParse(PoetryConstraint.toPep440(python.equals("*") ? "~2.7 || ^3.4" : python));
        var pythons = new ArrayList<String>();
        for (var version : VERSIONS) {
            if (supported != null && (version.contains(".") ? holds(supported, version) : major(supported, version))) {
                pythons.add(PYTHON + " :: " + version);
            }
        }
        var others = new TreeSet<>(given);
        pythons.forEach(others::remove);
        var all = new ArrayList<String>();
        boolean put = false;
        for (var each : others) {
            if (!put && each.compareTo(PYTHON) > 0) {
                all.addAll(pythons);
                put = true;
            }
            all.add(each);
        }
        if (!put) {
            all.addAll(pythons);
        }
        return all;
    }

    private static boolean major(SpecifierSet supported, String major) {
        for (int minor = 0; minor < 40; minor++) {
            if (holds(supported, major + "." + minor) || holds(supported, major + "." + minor + ".99")) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(SpecifierSet supported, String version) {
        return supported.contains(Version.parse(version));
    }
}
