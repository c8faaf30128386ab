package dev.slipway.plan;

import dev.slipway.change.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 over a series of texts, each with its length before it, so that no two series run together. */
public final class Sha256 {
    private final MessageDigest digest = Digest.fresh();

    Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Sha256 add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    Sha256 addAll(Collection<String> texts) {
        add(Integer.toString(texts.size()));
        texts.forEach(this::add);
        return this;
    }

    /** The digest of the texts in hexadecimal digits. */
    public static String of(Collection<String> texts) {
        return new Sha256().addAll(texts).hex();
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
