package dev.slipway.run;

import java.util.Arrays;

/**
 * Knows where lines begin in a growing stream of bytes, without remembering each: it keeps some starts, close together at
 * first, further apart as they become many.
 */
final class LineStarts {
    private static final int MOST = 1 << 15;

    private long[] lines = new long[64];
    private long[] offsets = new long[64];
    private int kept = 1;
    private long lineStride = 256;
    private long byteStride = 128 << 10;

    private long size;
    private long line;
    private long lineStart;
    private long visibleStart;
    private boolean rewind;

    /** A remembered place: {@code line} begins at {@code offset}. */
    record Place(long line, long offset) {}

    void add(byte[] bytes, int offset, int length) {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                line++;
                lineStart = size + (i - offset) + 1;
                visibleStart = lineStart;
                rewind = false;
                if (line - lines[kept - 1] >= lineStride || lineStart - offsets[kept - 1] >= byteStride) {
                    keep();
                }
            } else if (b == '\r') {
                rewind = true;
            } else if (rewind) {
                rewind = false;
                visibleStart = size + (i - offset);
            }
        }
        size += length;
    }

    /** Lines begun, the unfinished one included. */
    long count() {
        return size > lineStart ? line + 1 : line;
    }

    long size() {
        return size;
    }

    /** A place at or before the start of {@code wanted}, as near as is known. */
    Place before(long wanted) {
        if (wanted >= line) {
            return new Place(line, visibleStart);
        }
        int found = Arrays.binarySearch(lines, 0, kept, wanted);
        int at = found >= 0 ? found : -found - 2;
        return new Place(lines[at], offsets[at]);
    }

    private void keep() {
        if (kept == MOST) {
            thin();
        } else if (kept == lines.length) {
            lines = Arrays.copyOf(lines, kept * 2);
            offsets = Arrays.copyOf(offsets, kept * 2);
        }
        lines[kept] = line;
        offsets[kept] = lineStart;
        kept++;
    }

    private void thin() {
        for (int i = 0; i < kept / 2; i++) {
            lines[i] = lines[2 * i];
            offsets[i] = offsets[2 * i];
        }
        kept /= 2;
        lineStride *= 2;
        byteStride *= 2;
    }
}
