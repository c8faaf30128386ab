package dev.slipway.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FactsOutput} wrote. Each reader belongs to one thread; those {@link #at} other places of the same bytes share their texts
 * with it.
 */
final class FactsInput {
    private final byte[] bytes;
    private final int[] places;
    private final @Nullable String[] texts;
    private int at;

    /**
     * A reader that stands behind the texts.
     *
     * @param start where they begin
     */
    FactsInput(byte[] bytes, int start) {
        this.bytes = bytes;
        at = start;
        int count = (int) number();
        places = new int[count];
        texts = new String[count];
        for (int i = 0; i < count; i++) {
            places[i] = at;
            int length = small() >>> 1;
            at += length;
        }
    }

    private FactsInput(FactsInput other, int at) {
        bytes = other.bytes;
        places = other.places;
        texts = other.texts;
        this.at = at;
    }

    /** Another reader, at this place. */
    FactsInput at(int place) {
        return new FactsInput(this, place);
    }

    int place() {
        return at;
    }

    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    int small() {
        return (int) number();
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    /** Made when it is first asked for; two threads that ask at once make two that are equal. */
    String text() {
        int number = small();
        String text = texts[number];
        if (text == null) {
            text = at(places[number]).spelled();
            texts[number] = text;
        }
        return text;
    }

    <T> List<T> list(Supplier<T> each) {
        int count = small();
        switch (count) {
            case 0:
                return List.of();
            case 1:
                return List.of(each.get());
            default:
                List<T> all = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    all.add(each.get());
                }
                return all;
        }
    }

    private String spelled() {
        int said = small();
        int length = said >>> 1;
        if ((said & 1) == 0) {
            return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        }
        char[] text = new char[length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) (bytes[at + 2 * i] << 8 | bytes[at + 2 * i + 1] & 0xff);
        }
        return new String(text);
    }
}
