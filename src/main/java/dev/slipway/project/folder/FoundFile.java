package dev.slipway.project.folder;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A regular file.
 *
 * @param path relative to the root with {@code /}
 * @param bytes its size
 * @param file where to read it
 * @param name the last part of its path
 * @param extension the ending in lower case, without its dot; empty if there is none
 * @param modified when its content last changed, in nanoseconds since 1970; 0 if it is no Python file
 * @param identity of a Python file: differs where another one took its place, as far as the file system can tell
 */
public record FoundFile(
        String path, long bytes, Path file, String name, String extension, long modified, long identity) {

    /** Name and extension are asked for more often than there are files, so they are kept. */
    static FoundFile of(String path, Path file, String name, BasicFileAttributes facts) {
        String extension = extensionOf(name);
        if (!isPython(extension)) {
            return new FoundFile(path, facts.size(), file, name, extension, 0, 0); // There may be a million of them.
        }
        return new FoundFile(
                path,
                facts.size(),
                file,
                name,
                extension,
                facts.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                facts.creationTime().to(TimeUnit.NANOSECONDS) * 31 + Objects.hashCode(facts.fileKey()));
    }

    static boolean isPython(String extension) {
        return extension.equals("py") || extension.equals("pyw");
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
