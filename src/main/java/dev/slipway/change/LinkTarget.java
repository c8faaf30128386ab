package dev.slipway.change;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real file behind symbolic links, which may not exist yet. */
final class LinkTarget {
    /** As in Linux. */
    private static final int MOST_LINKS = 40;

    private LinkTarget() {}

    static Path of(Path file) throws IOException {
        var target = file.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS; i++) {
            if (!Files.isSymbolicLink(target)) {
                return target;
            }
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        throw new FileSystemLoopException(file.toString());
    }
}
