package dev.slipway.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder with all that is in it. */
public final class FolderTree {
    private FolderTree() {}

    /**
     * Deletes a folder, or a file; links go without what they point to. Nothing happens if it is not there.
     *
     * @throws IOException at the first that cannot be deleted; some are gone by then
     */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                one(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                one(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Windows does not delete what is marked read-only, as git marks its objects. */
    private static void one(Path file) throws IOException {
        try {
            Files.delete(file);
        } catch (AccessDeniedException e) {
            if (!file.toFile().setWritable(true)) {
                throw e;
            }
            Files.delete(file);
        }
    }
}
