package dev.slipway.plan;

import dev.slipway.change.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of files. A big file that has not been touched since it was last read is not read again; small ones always are,
 * which costs no more than asking.
 */
public final class FileDigests {
    /** From this size on a digest is remembered. */
    private static final long BIG = 64 << 10;

    /** A file as young as this may be written again without its time changing. */
    private static final Duration TOO_YOUNG = Duration.ofSeconds(2);

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /**
     * What was read before.
     *
     * @param stamp size, times and identity of the file when it was read
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Known(String stamp, String sha256) {}

    /** Knows no file yet. */
    public FileDigests() {}

    /** Knows what an earlier one knew. */
    public FileDigests(Map<Path, Known> known) {
        this.known.putAll(known);
    }

    /** What to remember for the next time. */
    public Map<Path, Known> known() {
        return Map.copyOf(known);
    }

    /**
     * The SHA-256 of a file's bytes, in hexadecimal.
     *
     * @throws IOException if it cannot be read
     */
    public String sha256(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.size() < BIG) {
            return read(file);
        }
        Path key = file.toAbsolutePath().normalize();
        String stamp = stamp(file, attributes);
        Known before = known.get(key);
        if (before != null && before.stamp().equals(stamp)) {
            return before.sha256();
        }
        String digest = read(file);
        if (attributes.lastModifiedTime().toInstant().isBefore(Instant.now().minus(TOO_YOUNG))) {
            known.put(key, new Known(stamp, digest));
        }
        return digest;
    }

    /** The time of the last change of status, which nobody can set, is part of it where the system tells. */
    private static String stamp(Path file, BasicFileAttributes attributes) {
        return attributes.size() + " " + attributes.lastModifiedTime().toInstant() + " " + statusChange(file) + " "
                + attributes.fileKey();
    }

    private static String statusChange(Path file) {
        try {
            return Files.getAttribute(file, "unix:ctime") instanceof FileTime time
                    ? time.toInstant().toString()
                    : "";
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return "";
        }
    }

    private static String read(Path file) throws IOException {
        MessageDigest digest = Digest.fresh();
        byte[] block = new byte[64 << 10];
        try (InputStream in = Files.newInputStream(file)) {
            int got = in.read(block);
            while (got >= 0) {
                digest.update(block, 0, got);
                got = in.read(block);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
