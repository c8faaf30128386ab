package dev.slipway.dependency;

import dev.slipway.project.ImportUse;
import dev.slipway.project.folder.RelativePath;
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
     * @param onlyNotebooks whether nothing but a notebook starts the project; beside programs they are taken for sketches
     */
    static boolean isAside(String file, boolean onlyNotebooks) {
        // Asked of each file of a large project.
        int end = file.lastIndexOf('/');
        String name = file.substring(end + 1);
        if (name.endsWith(".ipynb") && !onlyNotebooks) {
            return true;
        }
        boolean test = name.startsWith("test_") || name.endsWith("_test.py");
        boolean high = file.indexOf('/') == end;
        return test || high && SIDE_FILES.contains(name) || isBelowSideFolder(file);
    }

    /** What setup.py imports to build with is no dependency: who builds has it. */
    static boolean isBuildTool(ImportUse use) {
        String name = RelativePath.nameOf(use.file());
        return (name.equals("setup.py") || name.equals("ez_setup.py") || name.equals("versioneer.py"))
                && (use.topLevel().equals("setuptools") || use.topLevel().equals("pkg_resources"));
    }

    private static boolean isBelowSideFolder(String file) {
        int start = 0;
        for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', start)) {
            if (SIDE_FOLDERS.contains(file.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
