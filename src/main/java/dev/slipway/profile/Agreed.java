package dev.slipway.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What installations and programs are held to.
 *
 * @param lock the lock file that environments are made from, by its format such as {@code pylock}, or {@code none} for no lock; null
 *     for the one that lies in the project
 * @param advisories who is asked for known vulnerabilities when something is shipped: {@code osv} or the address of such a service;
 *     null to ask nobody
 * @param pins {@value #KEEP} if declared versions never give way; null if they may where they cannot be had together
 * @param expected lines that the program prints when it is tried, or what its start page answers, in which {@code ...} stands for
 *     anything; empty to compare with nothing
 */
public record Agreed(
        @Nullable String lock,
        @Nullable String advisories,
        @Nullable String pins,
        List<String> expected) {
    /** The project's lock counts, and nobody is asked about what is in it. */
    public static final Agreed USUAL = new Agreed(null, null, null, List.of());

    /** The word for versions that never give way. */
    public static final String KEEP = "keep";

    /** The word for no lock. */
    public static final String NO_LOCK = "none";

    public Agreed {
        expected = List.copyOf(expected);
    }
}
