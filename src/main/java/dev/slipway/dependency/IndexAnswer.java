package dev.slipway.dependency;

import java.util.List;

/** What an index says about a name. */
public sealed interface IndexAnswer {

    /**
     * It has the distribution.
     *
     * @param stale whether the index could not be reached, so that this is what it said some time ago
     */
    record Found(String name, List<IndexFile> files, boolean stale) implements IndexAnswer {}

    /** It has none of that name. */
    record Absent(String name) implements IndexAnswer {}

    /**
     * It could not be asked.
     *
     * @param reason for a person, without credentials
     */
    record Unknown(String name, String reason) implements IndexAnswer {}
}
