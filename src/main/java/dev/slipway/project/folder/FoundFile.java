package dev.slipway.project.folder;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A regular file.
 *
 * @param path relative to the root with {@code /}
 * @param bytes its size
 * @param file where to read it
 * @param name the last part of its path
 * @param extension the ending in lower case, without its dot; empty if there is none
 */
public record FoundFile(String path, long bytes, Path file, String name, String extension) {

    /** Name and extension are asked for more often than there are files, so they are kept. */
    FoundFile(String path, long bytes, Path file, String name) {
        this(path, bytes, file, name, extensionOf(name));
    }

    /** The folder it lies in; empty for the root. */
    public String folder() {
        return RelativePath.folderOf(path);
    }

    /**
     * Whether it is part of a project that is yet to be made from it: cookiecutter and copier fill in the names of files, too. What looks
     * like code there is none.
     */
    public boolean isTemplate() {
        return path.contains("{{") || path.contains("{%");
    }

    /** The ending of a file's name in lower case, without its dot; empty if there is none. */
    public static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
