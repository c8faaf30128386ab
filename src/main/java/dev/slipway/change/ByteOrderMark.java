package dev.slipway.change;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The bytes at the start of a file that tell its encoding. Source: The Unicode Standard, section 23.8. */
public enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private final Charset charset;
    private final byte[] bytes;

    ByteOrderMark(Charset charset) {
        this.charset = charset;
        // Each is the character U+FEFF in its encoding.
        this.bytes = "\uFEFF".getBytes(charset);
    }

    /** The one that these bytes start with; empty if they start with none. */
    public static Optional<ByteOrderMark> of(byte[] file) {
        for (ByteOrderMark mark : values()) {
            if (mark.startsOf(file)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private boolean startsOf(byte[] file) {
        return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** These bytes with it in front. */
    public byte[] before(byte[] text) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + text.length);
        System.arraycopy(text, 0, all, bytes.length, text.length);
        return all;
    }

    /** The encoding of what follows. */
    public Charset charset() {
        return charset;
    }

    /** How many bytes it takes. */
    public int length() {
        return bytes.length;
    }
}
