package dev.slipway.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds any of some secrets in bytes. Immutable. */
final class SecretTable {
    /** No secret begins at this place. */
    static final int NONE = 0;

    /** One may begin here: what follows the end of the bytes decides. */
    static final int UNDECIDED = -1;

    private final List<Entry> longestFirst;
    private final boolean[] begins = new boolean[256];

    private record Entry(byte[] secret, byte[] blank) {}

    /** @param blanks what is shown in place of each secret */
    SecretTable(Map<String, String> blanks) {
        List<Entry> entries = new ArrayList<>();
        new TreeMap<>(blanks)
                .forEach((secret, blank) -> entries.add(
                        new Entry(secret.getBytes(StandardCharsets.UTF_8), blank.getBytes(StandardCharsets.UTF_8))));
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.secret().length).reversed());
        entries.forEach(entry -> begins[entry.secret()[0] & 0xFF] = true);
        longestFirst = List.copyOf(entries);
    }

    boolean isEmpty() {
        return longestFirst.isEmpty();
    }

    /** The first place from {@code from} on where a secret may begin, or {@code end}. */
    int next(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && !begins[bytes[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    /**
     * Where the secrets end that begin at {@code at}, together with those that overlap them; else {@link #NONE} or
     * {@link #UNDECIDED}.
     *
     * @param last whether nothing follows {@code end}
     */
    int secretEnd(byte[] bytes, int at, int end, boolean last) {
        int until = at;
        for (int i = at; i == at || i < until; i++) {
            int found = match(bytes, i, end, last);
            if (found == UNDECIDED) {
                return UNDECIDED;
            }
            until = Math.max(until, found);
        }
        return until == at ? NONE : until;
    }

    /** What stands for the secret that begins at {@code at}. */
    byte[] blank(byte[] bytes, int at, int end) {
        for (Entry entry : longestFirst) {
            if (common(entry.secret(), bytes, at, end) == entry.secret().length) {
                return entry.blank();
            }
        }
        return new byte[0];
    }

    private int match(byte[] bytes, int at, int end, boolean last) {
        for (Entry entry : longestFirst) {
            int common = common(entry.secret(), bytes, at, end);
            if (common == entry.secret().length) {
                return at + common;
            }
            if (!last && at + common == end) {
                return UNDECIDED;
            }
        }
        return NONE;
    }

    private static int common(byte[] secret, byte[] bytes, int at, int end) {
        int most = Math.min(secret.length, end - at);
        int i = 0;
        while (i < most && secret[i] == bytes[at + i]) {
            i++;
        }
        return i;
    }
}
