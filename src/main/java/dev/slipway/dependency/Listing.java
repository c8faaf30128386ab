package dev.slipway.dependency;

import dev.slipway.requirement.Version;
import org.jspecify.annotations.Nullable;

/**
 * What an index lists of one distribution to one Python, in a line of a table.
 *
 * @param name normalised
 * @param newest the newest release for this Python that is neither withdrawn nor a preview; null if there is none
 * @param taken the release that the size is of: the one that is wanted, else the newest; null if there is none
 * @param file what an installer would fetch of it; null if there is none
 * @param bytes size of the file that an installer would fetch of it; -1 if the index does not tell
 * @param trouble why nothing is known, for a person; empty if something is
 */
public record Listing(
        String name,
        @Nullable Version newest,
        @Nullable Version taken,
        @Nullable IndexFile file,
        long bytes,
        String trouble) {

    static Listing none(String name, String trouble) {
        return new Listing(name, null, null, null, -1, trouble);
    }

    Listing withBytes(long size) {
        return new Listing(name, newest, taken, file, size, trouble);
    }

    /** Whether there is a newer release than this one; false where either is not known. */
    public boolean isNewerThan(@Nullable String version) {
        Version other = version == null ? null : Version.tryParse(version);
        return other != null && newest != null && newest.compareTo(other) > 0;
    }
}
