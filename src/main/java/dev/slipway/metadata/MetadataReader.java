package dev.slipway.metadata;

import java.nio.file.Path;

/** Reads the packaging files of a folder into one picture. */
public final class MetadataReader {
    private MetadataReader() {}

    /** What the files in this folder say. Runs nothing, throws nothing: what is wrong is among the problems. */
    public static FoundMetadata read(Path root) {
        throw new UnsupportedOperationException(root.toString());
    }
}
