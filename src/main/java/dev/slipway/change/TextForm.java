package dev.slipway.change;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes of a file read as text for people, with the form they had.
 *
 * @param text the characters without a byte order mark
 * @param charset how they were written
 * @param mark whether a byte order mark was there
 */
public record TextForm(String text, Charset charset, boolean mark) {

    /** The text of these bytes: by its byte order mark, else UTF-8, else Latin-1; empty if they are no text. */
    public static Optional<TextForm> of(byte[] bytes) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return decoded(bytes, mark.get().length(), mark.get().charset(), true);
        }
        return looksBinary(bytes)
                ? Optional.empty()
                : decoded(bytes, 0, StandardCharsets.UTF_8, false)
                        .or(() -> decoded(bytes, 0, StandardCharsets.ISO_8859_1, false));
    }

    /** The bytes of another text in the same form. */
    public byte[] bytes(String other) {
        return ((mark ? "\uFEFF" : "") + other).getBytes(charset);
    }

    private static Optional<TextForm> decoded(byte[] bytes, int from, Charset charset, boolean mark) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(new TextForm(text.toString(), charset, mark));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** As git sees it: a zero byte near the start. Other control characters are left to the eye. */
    private static boolean looksBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
