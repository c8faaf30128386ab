package dev.slipway.ship.upkeep;

import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.platform.FolderTree;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A copy of the folders that uv locks together, as they lie to each other, in a folder of our own: the file that declares of each, and
 * its sources where a build backend has to be asked what it needs.
 *
 * @param top the folder in which all of them lie
 * @param own where the copy goes
 */
record UvCopy(Path top, Path own) {
    private static final Set<String> PASSED =
            Set.of("node_modules", "__pycache__", "build", "dist", "site-packages", "venv", "env");
    private static final List<String> SOURCES =
            List.of(".py", ".toml", ".cfg", ".txt", ".in", ".md", ".rst", ".pyx", ".json", "version", "license");
    private static final long LONGEST = 1_000_000;
    private static final int MOST = 5_000;

    /** Where a folder or file of theirs lies in the copy. */
    Path of(Path theirs) {
        return own.resolve(top.relativize(theirs).toString());
    }

    /** Makes it anew. */
    void make(UvFolders folders) throws IOException {
        FolderTree.delete(own);
        copy(folders.root());
        for (Path member : folders.members()) {
            copy(member);
        }
        for (Path other : folders.others()) {
            if (Files.isDirectory(other)) {
                copy(other);
            } else {
                file(other);
            }
        }
    }

    private void copy(Path folder) throws IOException {
        Path pyproject = folder.resolve(PyprojectFile.NAME);
        Files.createDirectories(of(folder));
        if (Files.isRegularFile(pyproject)) {
            file(pyproject);
        }
        if (isBuilt(pyproject)) {
            sources(folder);
        }
    }

    /** Whether only its build backend knows what it needs. */
    private static boolean isBuilt(Path pyproject) {
        if (!Files.isRegularFile(pyproject)) {
            return true;
        }
        try {
            TomlDocument document = PyprojectFile.read(pyproject).document();
            boolean virtual = document.has("tool", "uv", "workspace") && !document.has("project");
            return !virtual
                    && (!document.has("project", "name")
                            || !document.strings("project", "dynamic").isEmpty());
        } catch (ShipException _) {
            return false;
        }
    }

    private void sources(Path folder) throws IOException {
        int[] count = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                String name = String.valueOf(inner.getFileName());
                boolean passed = PASSED.contains(name) || name.startsWith(".") || name.endsWith(".egg-info");
                return passed && !inner.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                if (attributes.isRegularFile()
                        && attributes.size() < LONGEST
                        && SOURCES.stream().anyMatch(name::endsWith)) {
                    file(file);
                    count[0]++;
                }
                return count[0] < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void file(Path theirs) throws IOException {
        Path copy = of(theirs);
        Path folder = copy.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.copy(theirs, copy, StandardCopyOption.REPLACE_EXISTING);
    }
}
