package dev.slipway.dependency;

import dev.slipway.change.ByteOrderMark;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a requirements file, with all that is needed to write it back byte for byte.
 *
 * @param mark its byte order mark, empty if none
 */
record RequirementsText(String text, Charset charset, List<Byte> mark) {

    private static final Pattern CODING = Pattern.compile("coding[:=]\\s*([-\\w.]+)");

    /** Every byte sequence is some text: the last guess, Latin-1, takes all. */
    static RequirementsText decode(byte[] bytes) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return marked(bytes, mark.get().length(), mark.get().charset());
        }
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            return marked(bytes, 0, wide);
        }
        Charset named = namedCharset(bytes);
        if (named != null) {
            RequirementsText decoded = strict(bytes, 0, named);
            if (decoded != null) {
                return decoded;
            }
        }
        return marked(bytes, 0, StandardCharsets.UTF_8);
    }

    /** The same file with another text; null if its encoding has no such characters. */
    byte @Nullable [] encode(String changed) {
        try {
            ByteBuffer body = charset.newEncoder().encode(CharBuffer.wrap(changed));
            byte[] bytes = new byte[mark.size() + body.remaining()];
            for (int i = 0; i < mark.size(); i++) {
                bytes[i] = mark.get(i);
            }
            body.get(bytes, mark.size(), body.remaining());
            return bytes;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static RequirementsText marked(byte[] bytes, int mark, Charset charset) {
        RequirementsText decoded = strict(bytes, mark, charset);
        return decoded != null ? decoded : new RequirementsText(latin(bytes), StandardCharsets.ISO_8859_1, List.of());
    }

    private static @Nullable RequirementsText strict(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            List<Byte> mark = new ArrayList<>();
            for (int i = 0; i < from; i++) {
                mark.add(bytes[i]);
            }
            return new RequirementsText(text, charset, List.copyOf(mark));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** UTF-16 without a mark: requirements are ASCII, so that every other byte is zero. */
    private static @Nullable Charset wideCharset(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = bytes.length / 2 * 7 / 10;
        if (odd > most && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > most && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    /** As pip reads it: a coding comment in the first two lines (PEP 263). */
    private static @Nullable Charset namedCharset(byte[] bytes) {
        String[] lines = latin(bytes).split("\r\n|\r|\n", 3);
        for (int i = 0; i < Math.min(2, lines.length); i++) {
            Matcher coding = CODING.matcher(lines[i]);
            if (lines[i].startsWith("#") && coding.find()) {
                try {
                    return Charset.forName(coding.group(1));
                } catch (IllegalArgumentException unknown) {
                    return null;
                }
            }
        }
        return null;
    }
}
