package dev.slipway.dependency;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** A package index by its simple API (PEP 503, PEP 691). Answers are kept on disk for ten minutes, and longer if offline. */
public final class PackageIndex {

    private PackageIndex() {}

    /** What the index says about this name; never throws. */
    public IndexAnswer lookUp(String distribution) {
        throw new UnsupportedOperationException(distribution);
    }

    /** What the index says about each name, asked at the same time, by normalised name. */
    public Map<String, IndexAnswer> lookUp(Collection<String> distributions) {
        throw new UnsupportedOperationException(distributions.toString());
    }

    /**
     * The index that this machine's user set (pip's and uv's variables and files), else PyPI.
     *
     * @param cache the user's cache folder, which need not exist
     */
    public static PackageIndex current(Path cache) {
        throw new UnsupportedOperationException(cache.toString());
    }
}
