package dev.slipway.change;

import java.nio.file.Path;

/** Paths as data and people see them: relative to the project with {@code /} where they lie inside. */
final class ShownPath {
    private ShownPath() {}

    static String of(Path file, Path root) {
        var whole = file.toAbsolutePath().normalize();
        var base = root.toAbsolutePath().normalize();
        var shown = whole.startsWith(base) ? base.relativize(whole) : whole;
        return shown.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** The way back. */
    static Path file(String shown, Path root) {
        return root.resolve(shown);
    }
}
