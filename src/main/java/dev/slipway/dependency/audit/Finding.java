package dev.slipway.dependency.audit;

import dev.slipway.requirement.Version;
import java.util.Optional;

/**
 * A distribution that an advisory is about.
 *
 * @param name of the distribution
 * @param version that is there
 */
public record Finding(String name, String version, Advisory advisory) {

    /** The version to upgrade to; empty if none is known. */
    public Optional<Version> fixed() {
        return advisory.fixedAfter(version);
    }
}
