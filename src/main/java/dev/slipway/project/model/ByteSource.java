package dev.slipway.project.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads numbers and texts from a stream, within a small buffer. Ends with {@link EOFException} where the stream does. */
final class ByteSource {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    ByteSource(InputStream in) {
        this.in = in;
    }

    /** The next byte without taking it; -1 at the end. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 255 : -1;
    }

    int next() throws IOException {
        if (at >= end && !fill()) {
            throw new EOFException();
        }
        return buffer[at++] & 255;
    }

    /** A little-endian unsigned number of up to eight bytes. */
    long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) next() << 8 * i;
        }
        return value;
    }

    void skip(long bytes) throws IOException {
        if (bytes < 0) {
            throw new EOFException("a negative length");
        }
        long left = bytes - Math.min(bytes, end - at);
        at += (int) Math.min(bytes, end - at);
        if (left > 0) {
            in.skipNBytes(left);
        }
    }

    /** UTF-8 text of so many bytes. */
    String text(int bytes) throws IOException {
        byte[] text = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            text[i] = (byte) next();
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Text up to a line feed, which is taken too; what is beyond {@code longest} bytes is left off. */
    String line(int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        int b = next();
        while (b != '\n') {
            if (line.length() < longest) {
                line.append((char) b);
            }
            b = next();
        }
        return line.toString();
    }

    private boolean fill() throws IOException {
        end = in.read(buffer, 0, BUFFER);
        at = 0;
        return end > 0;
    }
}
