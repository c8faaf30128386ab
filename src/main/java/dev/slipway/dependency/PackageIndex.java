package dev.slipway.dependency;

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
}
