package dev.slipway.run;

import java.util.Arrays;

/** The last bytes of a stream, in memory, so that following a log needs no disk. */
final class RecentBytes {
    private static final int AT_FIRST = 4 << 10;

    private final int capacity;
    private byte[] ring;
    private long size;

    RecentBytes(int capacity) {
        this.capacity = capacity;
        ring = new byte[Math.min(capacity, AT_FIRST)];
    }

    /** Most programs print little, and many are kept. */
    private void grow(int length) {
        long wanted = size + length;
        if (ring.length < capacity && wanted > ring.length) {
            // Nothing went round yet.
            ring = Arrays.copyOf(ring, (int) Math.min(capacity, Math.max(wanted, 2L * ring.length)));
        }
    }

    void add(byte[] bytes, int offset, int length) {
        grow(length);
        int skipped = Math.max(0, length - ring.length);
        int from = offset + skipped;
        int left = length - skipped;
        int at = (int) ((size + skipped) % ring.length);
        int first = Math.min(left, ring.length - at);
        System.arraycopy(bytes, from, ring, at, first);
        System.arraycopy(bytes, from + first, ring, 0, left - first);
        size += length;
    }

    /** Copies what lies at {@code position} of the stream; says how much, or -1 if that is no longer here. */
    int copy(long position, byte[] into) {
        if (position < size - ring.length) {
            return -1;
        }
        int length = (int) Math.min(into.length, size - position);
        int at = (int) (position % ring.length);
        int first = Math.min(length, ring.length - at);
        System.arraycopy(ring, at, into, 0, first);
        System.arraycopy(ring, 0, into, first, length - first);
        return length;
    }
}
