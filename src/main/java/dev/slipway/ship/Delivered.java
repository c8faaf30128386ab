package dev.slipway.ship;

import dev.slipway.change.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Size and digest of what was handed over, which is a file or a folder of files. */
final class Delivered {
    private Delivered() {}

    static long bytes(Path made) throws IOException {
        long bytes = 0;
        for (Path file : files(made)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Of a folder: that of the lines which {@code sha256sum} prints of its files, sorted by name. */
    static String sha256(Path made) throws IOException {
        return Files.isDirectory(made)
                ? Digest.hex(lines(made).getBytes(StandardCharsets.UTF_8))
                : Results.sha256(made);
    }

    /** A line for each file, as {@code sha256sum} prints it, named relative to the folder that holds {@code made}. */
    static String lines(Path made) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(made)) {
            String name = made.resolveSibling(".")
                    .normalize()
                    .relativize(file.normalize())
                    .toString();
            lines.append(Results.sha256(file))
                    .append("  ")
                    .append(name.replace('\\', '/'))
                    .append('\n');
        }
        return lines.toString();
    }

    private static List<Path> files(Path made) throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
