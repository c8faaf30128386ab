package dev.slipway.project.folder;

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
}
