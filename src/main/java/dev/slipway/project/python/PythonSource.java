package dev.slipway.project.python;

import dev.slipway.change.ByteOrderMark;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source file as the lexer wants it: UTF-8 with zero bytes behind it.
 *
 * @param bytes the text, with {@link #PADDING} zero bytes behind {@code end}
 * @param start behind a byte order mark
 * @param end behind the last byte
 * @param trouble one sentence about its encoding for a person; null if it can be read
 */
public record PythonSource(
        byte[] bytes, int start, int end, @Nullable String trouble) {
    /** Zero bytes that stand behind a source, so that nobody looks over its end. */
    public static final int PADDING = 8;

    /**
     * Decodes by byte order mark and PEP 263. An unknown encoding is read as if it were UTF-8.
     *
     * @param bytes at least {@code length + PADDING} long; what lies behind {@code length} is made zero
     */
    public static PythonSource of(byte[] bytes, int length) {
        Arrays.fill(bytes, length, length + PADDING, (byte) 0);
        ByteOrderMark mark = ByteOrderMark.of(bytes).orElse(null);
        if (mark != null) {
            return mark == ByteOrderMark.UTF_8
                    ? new PythonSource(bytes, mark.length(), length, null)
                    : transcode(
                            bytes, mark.length(), length, mark.charset(), "It is UTF-16, which Python does not read.");
        }
        String name = EncodingCookie.find(bytes, length);
        if (name == null || isAscii(bytes, length)) {
            return new PythonSource(bytes, 0, length, null);
        }
        try {
            Charset charset = charset(name);
            return charset.equals(StandardCharsets.UTF_8)
                    ? new PythonSource(bytes, 0, length, null)
                    : transcode(bytes, 0, length, charset, null);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new PythonSource(bytes, 0, length, "Its encoding \"" + name + "\" is not known.");
        }
    }

    /**
     * The encoding by which Python reads a file without byte order mark (PEP 263); UTF-8 where none is declared or known.
     *
     * @param bytes at least {@code length + PADDING} long
     */
    public static Charset declaredCharset(byte[] bytes, int length) {
        String name = EncodingCookie.find(bytes, length);
        try {
            return name == null ? StandardCharsets.UTF_8 : charset(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Python's names for encodings, where they are not Java's. */
    private static Charset charset(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (plain) {
            case "utf8", "utf-8", "utf-8-sig", "u8", "utf" -> StandardCharsets.UTF_8;
            case "latin-1", "latin1", "latin", "l1", "iso-latin-1", "iso8859-1" -> StandardCharsets.ISO_8859_1;
            case "ascii", "us-ascii" -> StandardCharsets.UTF_8;
            case "mbcs", "ansi" -> Charset.forName("windows-1252");
            case "cp932", "ms932", "mskanji" -> Charset.forName("windows-31j");
            case "cp936", "936" -> Charset.forName("GBK");
            case "mac-roman", "macroman" -> Charset.forName("x-MacRoman");
            default -> plain.startsWith("utf-8-") ? StandardCharsets.UTF_8 : Charset.forName(plain);
        };
    }

    private static PythonSource transcode(
            byte[] bytes, int from, int length, Charset charset, @Nullable String trouble) {
        byte[] text = new String(bytes, from, length - from, charset).getBytes(StandardCharsets.UTF_8);
        return new PythonSource(Arrays.copyOf(text, text.length + PADDING), 0, text.length, trouble);
    }

    private static boolean isAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
