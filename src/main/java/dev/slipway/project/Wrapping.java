package dev.slipway.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells, by one look at its first level, a folder that may only hold projects from one that is a project. */
public final class Wrapping {
    private Wrapping() {}

    /** Whether nothing right in this folder makes it a project: no Python, no notebook, no packaging file, no package. */
    public static boolean mayBe(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                String lower = name.toLowerCase(Locale.ROOT);
                boolean own = lower.endsWith(".py") || lower.endsWith(".ipynb") || PackagingFiles.marksProject(name);
                if (own || Files.exists(entry.resolve("__init__.py")) || lower.equals("src") && !mayBe(entry)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
