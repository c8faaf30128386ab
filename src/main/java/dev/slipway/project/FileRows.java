package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.util.HashSet;
import java.util.Set;

/** Files named by rows of a list; a row that ends in {@code /} stands for all files below that folder. */
public final class FileRows {
    private final Set<String> paths = new HashSet<>();

    /** Adds a row, relative to the project. */
    public void add(String path) {
        paths.add(path);
    }

    /** Whether a row names this file, or a folder that it lies in. */
    public boolean has(String file) {
        if (paths.contains(file)) {
            return true;
        }
        for (String folder = RelativePath.folderOf(file); !folder.isEmpty(); folder = RelativePath.folderOf(folder)) {
            if (paths.contains(folder + "/")) {
                return true;
            }
        }
        return false;
    }
}
