package dev.slipway.project.python;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Finds the value of a word that lies in bytes, without making a string of it.
 *
 * @param <T> what a word means
 */
public final class WordTable<T> {
    private final byte[][] words;
    private final Object[] values;
    private final int mask;

    public WordTable(Map<String, T> meanings) {
        int size = Integer.highestOneBit(Math.max(8, meanings.size()) * 4) * 2;
        words = new byte[size][];
        values = new Object[size];
        mask = size - 1;
        meanings.forEach((word, meaning) -> {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            int slot = hash(bytes, 0, bytes.length) & mask;
            while (words[slot] != null) {
                slot = slot + 1 & mask;
            }
            words[slot] = bytes;
            values[slot] = meaning;
        });
    }

    /** What the word means, or this if it means nothing. */
    @SuppressWarnings("unchecked")
    public T get(byte[] bytes, int start, int end, T otherwise) {
        int slot = hash(bytes, start, end) & mask;
        while (words[slot] != null) {
            if (same(words[slot], bytes, start, end)) {
                return (T) values[slot];
            }
            slot = slot + 1 & mask;
        }
        return otherwise;
    }

    private static boolean same(byte[] word, byte[] bytes, int start, int end) {
        if (word.length != end - start) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (word[i] != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ hash >>> 12;
    }
}
