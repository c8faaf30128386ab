package dev.slipway.dependency.settle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Up to when versions count.
 *
 * @param all for everything; null for no limit
 * @param of for single distributions, by normalised name
 * @param because what the date comes from, such as "scikit-learn 1.0.2"; empty without a date
 */
public record Dates(@Nullable Instant all, Map<String, Instant> of, String because) {
    public static final Dates NONE = new Dates(null, Map.of(), "");

    public Dates {
        of = Map.copyOf(of);
    }

    /** Whether no date limits anything. */
    public boolean isNone() {
        return all == null && of.isEmpty();
    }

    /** For a sentence: "everything as of 2021-12-25"; empty without a date. */
    public String words() {
        if (all != null) {
            return "everything is taken as of " + day(all);
        }
        return of.isEmpty()
                ? ""
                : list(new TreeMap<>(of).keySet().stream().toList()) + (of.size() == 1 ? " is" : " are")
                        + " taken as of " + day(of.values().iterator().next());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static String list(java.util.List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
