package dev.slipway.project.folder;

import java.util.Set;

/** The folders that never belong to a project, by their name or by what lies in them. */
final class LeftOut {
    private static final Set<String> NAMES = Set.of(
            ".git",
            ".hg",
            ".svn",
            ".bzr",
            "CVS",
            "__pycache__",
            "__MACOSX",
            "__pypackages__",
            "site-packages",
            "node_modules",
            "bower_components",
            ".venv",
            ".slipway",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".pytype",
            ".hypothesis",
            ".ipynb_checkpoints",
            ".cache",
            ".tox",
            ".nox",
            ".eggs",
            ".idea",
            ".vscode",
            ".vs",
            ".gradle",
            ".terraform",
            ".Trash",
            ".virtual_documents");
    /** What a build leaves behind; a package of the same name has an {@code __init__.py}. */
    private static final Set<String> OUTPUTS = Set.of("build", "dist");

    private LeftOut() {}

    static boolean byName(String name) {
        return NAMES.contains(name) || name.endsWith(".egg-info") || name.endsWith(".dist-info");
    }

    /** Whether the folder of this name, with these entries, is what a build left behind. */
    static boolean isOutput(String name, Set<String> entries) {
        return OUTPUTS.contains(name) && !entries.contains("__init__.py");
    }

    /** Whether the folder with these entries is a virtual environment (PEP 405), an older one, or a conda environment. */
    static boolean isEnvironment(Set<String> entries) {
        return entries.contains("pyvenv.cfg")
                || entries.contains("conda-meta")
                || entries.contains("site-packages") && entries.contains("bin");
    }
}
