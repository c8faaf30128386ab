package dev.slipway.settings;

import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Slipway keeps for speed, by parts, and its clearing. Everything in it can be had again. */
public final class Cache {
    private static final List<String> INDEX = List.of("index", "versions", "settle");
    private static final String TRIALS = "try";

    private final Path cache;
    private final Path tools;

    public Cache(UserFolders folders) {
        this.cache = folders.cache();
        this.tools = folders.data().resolve("tools");
    }

    /** The parts there are, the emptier ones too. Walks the folders, which can take a second. */
    public List<CachePart> parts() {
        return List.of(
                part(
                        "index",
                        "Answers of the package index and settled versions",
                        "They are asked for again, which takes some seconds a project.",
                        in(name -> INDEX.contains(name))),
                part(
                        "trials",
                        "Environments in which artifacts were tried",
                        "They are made again at the next shipping.",
                        in(TRIALS::equals)),
                part(
                        "tools",
                        "Tools that Slipway fetched for itself",
                        "They are fetched again when they are needed, which takes the network.",
                        Files.isDirectory(tools) ? List.of(tools) : List.of()),
                part(
                        "other",
                        "Interpreters that were looked at, and the rest",
                        "Interpreters are asked for their versions again.",
                        in(name -> !INDEX.contains(name) && !name.equals(TRIALS))));
    }

    /**
     * Throws parts away. A part in use by another Slipway is left as far as its files cannot be deleted.
     *
     * @return bytes that were freed
     * @throws ShipException (CANNOT_WRITE) if something cannot be deleted; the rest is gone by then
     */
    public long clear(List<CachePart> parts) {
        var sweep = new Sweep();
        for (CachePart part : parts) {
            for (Path path : part.paths()) {
                sweep.over(path);
            }
        }
        if (sweep.stayed != null) {
            throw new ShipException(
                    ShipException.Kind.CANNOT_WRITE,
                    Problem.error(Topic.ENVIRONMENT, sweep.stayed + " cannot be deleted.")
                            .so("The rest of the cache was cleared.")
                            .advise("Close what uses it, then clear it again."));
        }
        return sweep.bytes;
    }

    private CachePart part(String id, String title, String consequence, List<Path> paths) {
        return new CachePart(
                id,
                title,
                consequence,
                paths,
                paths.stream().mapToLong(Cache::bytes).sum());
    }

    private List<Path> in(Predicate<String> named) {
        try (Stream<Path> children = Files.list(cache)) {
            return children.filter(child -> !child.equals(tools) && !tools.startsWith(child))
                    .filter(child -> named.test(String.valueOf(child.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long bytes(Path path) {
        var sizes = new ArrayList<Long>();
        walk(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sizes.add(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sizes.stream().mapToLong(Long::longValue).sum();
    }

    private static void walk(Path path, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(path, visitor);
        } catch (IOException e) {
            // What cannot be walked is counted as nothing.
            return;
        }
    }

    /** Deletes from the leaves up, never through links, and remembers what stayed. */
    private static final class Sweep extends SimpleFileVisitor<Path> {
        private long bytes;
        private @Nullable Path stayed;

        void over(Path path) {
            walk(path, this);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (delete(file)) {
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            stayed = file;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            delete(folder);
            return FileVisitResult.CONTINUE;
        }

        private boolean delete(Path path) {
            try {
                Files.delete(path);
                return true;
            } catch (IOException e) {
                stayed = path;
                return false;
            }
        }
    }
}
