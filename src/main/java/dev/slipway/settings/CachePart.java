package dev.slipway.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * Something in the cache that can be thrown away by itself.
 *
 * @param id its name on the command line
 * @param title what it is
 * @param consequence what becomes slower without it
 * @param paths where it lies
 * @param bytes how much is freed; with hard links to other places, less
 */
public record CachePart(String id, String title, String consequence, List<Path> paths, long bytes) {
    public CachePart {
        paths = List.copyOf(paths);
    }
}
