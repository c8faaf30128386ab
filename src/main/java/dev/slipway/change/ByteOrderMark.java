package dev.slipway.change;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes at the start of a file that tell its encoding. Source: The Unicode Standard, section 23.8. */
public enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final int[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
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
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** These bytes with it in front. */
    public byte[] before(byte[] text) {
        byte[] all = new byte[bytes.length + text.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
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
