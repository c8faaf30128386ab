package dev.slipway.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Bytes that {@link FactsInput} reads. Texts are written once, however often they occur. */
final class FactsOutput {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** Seven bits a byte, the lowest first; a negative number takes ten. */
    void number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            one((byte) (rest | 0x80));
            rest >>>= 7;
        }
        one((byte) rest);
    }

    void flag(boolean flag) {
        one((byte) (flag ? 1 : 0));
    }

    void text(String text) {
        Integer number = numbers.get(text);
        if (number == null) {
            number = texts.size();
            texts.add(text);
            numbers.put(text, number);
        }
        number(number);
    }

    <T> void list(List<T> all, Consumer<T> each) {
        number(all.size());
        all.forEach(each);
    }

    /** How many bytes were written, texts aside. */
    int size() {
        return size;
    }

    /** The texts, and after them everything else. */
    byte[] done() {
        var whole = new FactsOutput();
        whole.number(texts.size());
        for (String text : texts) {
            // Character by character: a string of Python's may hold halves of characters, which no UTF-8 can tell.
            boolean narrow = text.chars().allMatch(c -> c < 0x100);
            byte[] spelled = narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : halves(text);
            whole.number((long) spelled.length << 1 | (narrow ? 0 : 1));
            whole.all(spelled, spelled.length);
        }
        whole.all(bytes, size);
        return Arrays.copyOf(whole.bytes, whole.size);
    }

    private static byte[] halves(String text) {
        byte[] spelled = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            spelled[2 * i] = (byte) (text.charAt(i) >> 8);
            spelled[2 * i + 1] = (byte) text.charAt(i);
        }
        return spelled;
    }

    private void one(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = value;
    }

    private void all(byte[] from, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }
}
