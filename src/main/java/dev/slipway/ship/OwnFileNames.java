package dev.slipway.ship;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Whether a folder holds a file of a name, not too far down. Looks when it is asked, which is when something has failed. */
record OwnFileNames(Path root) implements Predicate<String> {
    private static final int DEEPEST = 6;
    private static final Set<String> NOT_ITS_OWN = Set.of("node_modules", "dist", "build", "__pycache__");

    @Override
    public boolean test(String name) {
        var found = new AtomicBoolean();
        var visitor = new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path last = folder.getFileName();
                String own = last == null ? "" : last.toString();
                boolean skipped = !folder.equals(root) && (own.startsWith(".") || NOT_ITS_OWN.contains(own));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path last = file.getFileName();
                if (last == null || !last.toString().equals(name)) {
                    return FileVisitResult.CONTINUE;
                }
                found.set(true);
                return FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, visitor);
        } catch (IOException unreadable) {
            // Then nothing can be said against it.
            return true;
        }
        return found.get();
    }
}
