package dev.slipway.dependency.adopt;

import dev.slipway.requirement.DistributionName;
import java.util.Locale;
import java.util.Set;

/**
 * For whom requirements are.
 *
 * @param name as a group or an extra is called; empty for those of the program itself
 * @param development whether only who works on the project needs them: such a group is not published (PEP 735), others are extras
 */
record Group(String name, boolean development) {
    static final Group MAIN = new Group("", false);

    private static final Set<String> DEVELOPMENT = Set.of(
            "dev",
            "devel",
            "develop",
            "development",
            "developer",
            "local",
            "test",
            "tests",
            "testing",
            "doc",
            "docs",
            "documentation",
            "lint",
            "linting",
            "linters",
            "style",
            "format",
            "typing",
            "types",
            "mypy",
            "ci",
            "qa",
            "check",
            "checks",
            "build",
            "bench",
            "benchmark",
            "benchmarks",
            "coverage",
            "tox",
            "tools",
            "release",
            "publish",
            "pre-commit",
            "debug");

    private static final Set<String> LOCKED = Set.of("lock", "locked", "freeze", "frozen", "pinned", "pip-freeze");

    /** By the words in a file's name or a Pipfile's category. */
    static Group of(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String bare = plain.replaceAll("^-+|-+$", "").replaceAll("-(packages|requirements|deps)$", "");
        if (bare.isEmpty() || !DistributionName.isValid(bare)) {
            return words.isBlank() ? MAIN : new Group("dev", true);
        }
        boolean development = DEVELOPMENT.contains(bare)
                || DEVELOPMENT.contains(bare.replaceFirst("-.*", ""))
                || DEVELOPMENT.contains(bare.replaceFirst(".*-", ""));
        return new Group(bare, development);
    }

    boolean isMain() {
        return name.isEmpty();
    }

    /** Whether it is no group, but a list of what was installed once. */
    boolean isLocked() {
        return LOCKED.contains(name);
    }
}
