package dev.slipway.project.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys of well-known services in a text. They are long runs of letters, digits, {@code _} and {@code -}, so most of a
 * text is passed over sixteen bytes at a time.
 */
public final class KeySearch {
    /** The shortest key that is known. */
    private static final int SHORTEST = 16;

    private static final int MOST = 20;
    private static final boolean[] PART = new boolean[256];

    static {
        for (int i = 0; i < 128; i++) {
            PART[i] = Character.isLetterOrDigit(i) || i == '_' || i == '-';
        }
    }

    private KeySearch() {}

    /**
     * The keys in {@code bytes[from, to)}, with lines counted from there.
     *
     * @param found they are added to it
     */
    public static void search(byte[] bytes, int from, int to, List<FoundSecret> found) {
        int floor = from;
        int at = from + SHORTEST - 1;
        while (at < to) {
            if (!PART[bytes[at] & 255]) {
                at += SHORTEST;
                continue;
            }
            int start = at;
            while (start > floor && PART[bytes[start - 1] & 255]) {
                start--;
            }
            int end = at + 1;
            while (end < to && PART[bytes[end] & 255]) {
                end++;
            }
            if (end - start >= SHORTEST && found.size() < MOST) {
                KnownKey key = known(bytes, from, start, end);
                if (key != null) {
                    String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
                    if (Plausible.key(text.substring(key.prefix()), key.hasExactForm())) {
                        found.add(FoundSecret.of(line(bytes, from, start), key.what(), text, key.prefix()));
                    }
                }
            }
            floor = end;
            at = end + SHORTEST;
        }
    }

    /** The keys in a text. */
    public static List<FoundSecret> in(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<FoundSecret> found = new ArrayList<>();
        search(bytes, 0, bytes.length, found);
        return found;
    }

    private static @Nullable KnownKey known(byte[] bytes, int from, int start, int end) {
        switch (bytes[start]) {
            case 'A', 'G', 'd', 'g', 'h', 'n', 'p', 'r', 's', 'x' -> {
                for (KnownKey key : KnownKey.values()) {
                    if (key.fits(bytes, start, end)) {
                        return key;
                    }
                }
            }
            default -> {}
        }
        return null;
    }

    static int line(byte[] bytes, int from, int at) {
        int line = 1;
        for (int i = from; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
