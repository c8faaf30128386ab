package dev.slipway.artifact.freeze;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bytes by whom they belong to. */
final class Shares {
    private static final int SHOWN = 12;

    private final Map<String, Long> bytes = new HashMap<>();

    void add(String owner, long more) {
        bytes.merge(owner, more, Long::sum);
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(String owner) {
        return bytes.getOrDefault(owner, 0L);
    }

    /** The owners, the biggest first. */
    List<String> owners() {
        return bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A line for each of the biggest, and one for the rest. */
    String lines() {
        List<String> owners = owners();
        StringBuilder lines = new StringBuilder();
        owners.stream().limit(SHOWN).forEach(owner -> lines.append(line(of(owner), owner)));
        long rest = owners.stream().skip(SHOWN).mapToLong(this::of).sum();
        if (rest > 0) {
            lines.append(line(rest, (owners.size() - SHOWN) + " others"));
        }
        return lines.toString().stripTrailing();
    }

    private static String line(long bytes, String owner) {
        return String.format(Locale.ROOT, "%8.1f MB  %s%n", bytes / 1e6, owner);
    }

    /** Such as {@code 12.3 MB}. */
    static String megabytes(long bytes) {
        return bytes < 100_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : Math.round(bytes / 1e6) + " MB";
    }
}
