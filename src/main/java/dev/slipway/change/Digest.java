package dev.slipway.change;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256. */
public final class Digest {
    private Digest() {}

    /** One to be fed. */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** In hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(fresh().digest(bytes));
    }

    /** The same; null for a file that is not there. */
    static @Nullable String of(byte @Nullable [] bytes) {
        return bytes == null ? null : hex(bytes);
    }
}
