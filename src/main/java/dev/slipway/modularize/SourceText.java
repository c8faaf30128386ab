package dev.slipway.modularize;

import dev.slipway.change.ByteOrderMark;
import dev.slipway.project.python.PythonSource;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A source file as text, with what is needed to write it back as it was: only edited characters change.
 *
 * @param text without a byte order mark
 * @param charset by which the bytes were decoded, without loss
 * @param mark whether a UTF-8 byte order mark stands before it
 */
record SourceText(String text, Charset charset, boolean mark) {

    /** Decodes as Python does (PEP 263); bytes that do not fit are kept one by one. */
    static SourceText of(byte[] bytes) {
        boolean mark =
                ByteOrderMark.of(bytes).filter(ByteOrderMark.UTF_8::equals).isPresent();
        byte[] plain = mark ? Arrays.copyOfRange(bytes, ByteOrderMark.UTF_8.length(), bytes.length) : bytes;
        Charset declared = mark
                ? StandardCharsets.UTF_8
                : PythonSource.declaredCharset(Arrays.copyOf(bytes, bytes.length + PythonSource.PADDING), bytes.length);
        try {
            String text = declared.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
            if (Arrays.equals(text.getBytes(declared), plain)) {
                return new SourceText(text, declared, mark);
            }
        } catch (CharacterCodingException _) {
            // Every byte is a Latin-1 character, so that nothing is lost.
            return new SourceText(new String(plain, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, mark);
        }
        return new SourceText(new String(plain, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, mark);
    }

    byte[] bytes(String edited) {
        byte[] plain = edited.getBytes(charset);
        return mark ? ByteOrderMark.UTF_8.before(plain) : plain;
    }

    /** The line end that the file uses first. */
    String lineEnd() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return "\n";
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
            }
        }
        return "\n";
    }
}
