package dev.slipway.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The floors of the house from the top down, and everything that stands on them. */
final class Floors {
    static final String ROOT = "dev.slipway";

    static final List<String> FROM_THE_TOP = List.of(
            "gui",
            "cli",
            "ship",
            "artifact",
            "verify",
            "modularize",
            "dependency",
            "container",
            "environment",
            "tool",
            "run",
            "plan",
            "project",
            "metadata",
            "profile",
            "settings",
            "change",
            "requirement",
            "template",
            "problem",
            "platform",
            "release");

    private Floors() {}

    /** Main classes only, read once. */
    static JavaClasses house() {
        return House.CLASSES;
    }

    static String[] packagesOf(List<String> floors) {
        return floors.stream().map(floor -> ROOT + "." + floor + "..").toArray(String[]::new);
    }

    /** All floors but the window. */
    static String[] core() {
        return packagesOf(FROM_THE_TOP.subList(1, FROM_THE_TOP.size()));
    }

    private static final class House {
        private static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }
}
