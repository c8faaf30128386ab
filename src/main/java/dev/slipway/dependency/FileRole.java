package dev.slipway.dependency;

import java.util.List;
import java.util.Set;

/** Whether a file takes part when the program runs, or only when it is tested, documented or built. */
final class FileRole {

    private static final Set<String> SIDE_FOLDERS = Set.of(
            "test",
            "tests",
            "testing",
            "doc",
            "docs",
            "documentation",
            "example",
            "examples",
            "benchmark",
            "benchmarks",
            // Other people's code that was copied in: what it needs is theirs to know, and often optional.
            "vendor",
            "_vendor",
            "vendored",
            "_vendored",
            "third_party",
            "__pyinstaller");
    private static final Set<String> SIDE_FILES =
            Set.of("setup.py", "conftest.py", "noxfile.py", "tasks.py", "fabfile.py", "dodo.py", "conf.py");

    private FileRole() {}

    /**
     * Whether the program runs without the file.
     *
     * @param file relative to the project with {@code /}
     * @param onlyNotebooks whether the project has notebooks and nothing else; beside modules they are taken for sketches
     */
    static boolean isAside(String file, boolean onlyNotebooks) {
        List<String> parts = List.of(file.split("/"));
        String name = parts.getLast();
        if (name.endsWith(".ipynb") && !onlyNotebooks) {
            return true;
        }
        boolean test = name.startsWith("test_") || name.endsWith("_test.py");
        return test
                || SIDE_FILES.contains(name) && parts.size() <= 2
                || parts.subList(0, parts.size() - 1).stream().anyMatch(SIDE_FOLDERS::contains);
    }
}
