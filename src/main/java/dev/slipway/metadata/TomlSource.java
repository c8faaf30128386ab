package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The text of a TOML file, which must be UTF-8 (TOML 1.0, "Spec"), and whether a byte order mark stood before it.
 *
 * @param text without the mark
 * @param mark whether it was there
 */
record TomlSource(String text, boolean mark) {
    private static final String MARK = "\uFEFF";

    /** @throws ShipException (BAD_INPUT) with the line and column of the first byte that is not UTF-8 */
    static TomlSource of(byte[] bytes, String file) {
        if (bytes.length >= 2 && isUtf16Mark(bytes[0], bytes[1])) {
            throw bad(
                    Problem.error(Topic.METADATA, "The file " + file + " is written in UTF-16, but TOML must be UTF-8.")
                            .in(file, 1, 1)
                            .advise("Open it in an editor and save it as UTF-8."));
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var result = decoder.decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            throw notUtf8(text, file, bytes[in.position()]);
        }
        boolean mark = text.startsWith(MARK);
        return new TomlSource(mark ? text.substring(1) : text, mark);
    }

    byte[] bytes() {
        return (mark ? MARK + text : text).getBytes(StandardCharsets.UTF_8);
    }

    /** The line of this number, from 1, without its end. */
    static String line(String text, int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }

    static ShipException bad(Problem problem) {
        return new ShipException(ShipException.Kind.BAD_INPUT, problem);
    }

    private static ShipException notUtf8(String before, String file, byte found) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        var part = before.substring(before.lastIndexOf('\n') + 1);
        int column = 1 + part.codePointCount(0, part.length());
        return bad(Problem.error(
                        Topic.METADATA,
                        "The file " + file + " is not UTF-8 at line " + line + ", column " + column + ": byte 0x"
                                + String.format("%02X", found & 0xFF) + " after `" + part + "`.")
                .in(file, line, column)
                .advise("Open it in an editor and save it as UTF-8."));
    }

    private static boolean isUtf16Mark(byte one, byte two) {
        return (one == (byte) 0xFF && two == (byte) 0xFE) || (one == (byte) 0xFE && two == (byte) 0xFF);
    }
}
