package dev.slipway.change;

import java.nio.file.Path;
import java.util.List;

/** What a {@link FileChange} changes, for the eye. */
public final class Diff {
    private Diff() {}

    /** A unified diff; the file is named relative to {@code root} with {@code /}. Empty if nothing changes. */
    public static String unified(FileChange change, Path root) {
        return String.join("\n", lines(change).stream().map(DiffLine::text).toList());
    }

    /** The lines of the diff with three lines of context, for a window. Empty if nothing changes. */
    public static List<DiffLine> lines(FileChange change) {
        throw new UnsupportedOperationException();
    }
}
