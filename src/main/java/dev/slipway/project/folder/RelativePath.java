package dev.slipway.project.folder;

import java.util.List;

/** The parts of a path as a project names its files: relative to its root, with {@code /} on every platform. */
public final class RelativePath {
    private RelativePath() {}

    /** The folder that a file or folder lies in; empty for the root. */
    public static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last part. */
    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last part of a source file's path, without its {@code .py} or {@code .pyw}. */
    public static String stemOf(String file) {
        return withoutEnding(nameOf(file));
    }

    /** The dotted name of the module in a source file, as seen from the folder that the path begins in. */
    public static String moduleOf(String file) {
        return withoutEnding(file).replace('/', '.');
    }

    /** Where a file lies when it is installed: packages leave their {@code src} behind. */
    public static String installed(String file) {
        return file.startsWith("src/") ? file.substring("src/".length()) : file;
    }

    private static String withoutEnding(String file) {
        for (String ending : List.of(".py", ".pyw")) {
            if (file.endsWith(ending)) {
                return file.substring(0, file.length() - ending.length());
            }
        }
        return file;
    }
}
