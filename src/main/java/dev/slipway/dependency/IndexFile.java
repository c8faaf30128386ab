package dev.slipway.dependency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that an index offers (PEP 503, 592, 691, 700).
 *
 * @param filename its name, from which version and tags are read
 * @param url where it is, absolute, without credentials
 * @param sha256 hexadecimal; null if the index does not tell
 * @param requiresPython the Pythons it is for, as a specifier; null if it does not tell
 * @param yanked why it was withdrawn, possibly empty; null if it was not
 * @param uploadTime null if the index does not tell
 * @param size bytes; -1 if the index does not tell
 */
public record IndexFile(
        String filename,
        String url,
        @Nullable String sha256,
        @Nullable String requiresPython,
        @Nullable String yanked,
        @Nullable Instant uploadTime,
        long size) {}
