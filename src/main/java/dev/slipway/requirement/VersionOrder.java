package dev.slipway.requirement;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of versions (PEP 440, "Summary of permitted suffixes and relative ordering"). */
final class VersionOrder {

    private VersionOrder() {}

    static int compare(Version one, Version other) {
        int order = one.epoch().compareTo(other.epoch());
        if (order == 0) {
            order = compareRelease(one, other);
        }
        if (order == 0) {
            order = Integer.compare(preRank(one), preRank(other));
        }
        if (order == 0 && one.pre() != null && other.pre() != null) {
            order = one.pre().number().compareTo(other.pre().number());
        }
        if (order == 0) {
            // No post segment sorts before any.
            order = compareAbsent(one.post(), other.post(), -1);
        }
        if (order == 0) {
            // No dev segment sorts after any.
            order = compareAbsent(one.dev(), other.dev(), 1);
        }
        return order == 0 ? compareLocal(one.local(), other.local()) : order;
    }

    private static int compareRelease(Version one, Version other) {
        int length = Math.max(one.release().size(), other.release().size());
        for (int i = 0; i < length; i++) {
            int order = one.part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A version that is only a development one comes before its alphas, a final one after its candidates. */
    private static int preRank(Version version) {
        Version.Pre pre = version.pre();
        if (pre == null) {
            return version.post() == null && version.dev() != null ? -1 : 3;
        }
        return switch (pre.letter()) {
            case "a" -> 0;
            case "b" -> 1;
            default -> 2;
        };
    }

    private static int compareAbsent(@Nullable BigInteger one, @Nullable BigInteger other, int absent) {
        if (one == null) {
            return other == null ? 0 : absent;
        }
        return other == null ? -absent : one.compareTo(other);
    }

    private static int compareLocal(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = comparePart(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Words sort before numbers; numbers carry no leading zeros, so the longer one is the larger. */
    private static int comparePart(String one, String other) {
        boolean oneNumber = isNumber(one);
        boolean otherNumber = isNumber(other);
        if (oneNumber != otherNumber) {
            return oneNumber ? 1 : -1;
        }
        if (oneNumber && one.length() != other.length()) {
            return Integer.compare(one.length(), other.length());
        }
        return one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
