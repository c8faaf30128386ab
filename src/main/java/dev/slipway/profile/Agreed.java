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
 * @param platforms those that the requirements are judged for besides this machine's, as platform tags such as {@code win_amd64}
 */
public record Agreed(
        @Nullable String lock,
        @Nullable String advisories,
        @Nullable String pins,
        List<String> expected,
        List<String> platforms) {
    /** The project's lock counts, nobody is asked about what is in it, and only this machine is thought of. */
    public static final Agreed USUAL = new Agreed(null, null, null, List.of(), List.of());

    /** The word for versions that never give way. */
    public static final String KEEP = "keep";

    /** The word for no lock. */
    public static final String NO_LOCK = "none";

    public Agreed {
        expected = List.copyOf(expected);
        platforms = List.copyOf(platforms);
    }
}
