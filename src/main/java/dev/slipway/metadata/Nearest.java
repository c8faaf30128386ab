package dev.slipway.metadata;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody most likely meant. */
final class Nearest {
    private Nearest() {}

    /** The name that differs least; empty if even that one differs in more than a third of its letters. */
    static Optional<String> of(String text, Collection<String> names) {
        var wanted = fold(text);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (var name : names) {
            var folded = fold(name);
            if (Math.abs(folded.length() - wanted.length()) < least) {
                int distance = distance(wanted, folded);
                if (distance < least) {
                    least = distance;
                    best = name;
                }
            }
        }
        return best.isEmpty() || least * 3 > Math.max(wanted.length(), 3) ? Optional.empty() : Optional.of(best);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-").replaceAll("-?::-?", "::");
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
