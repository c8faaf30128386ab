package dev.slipway.requirement;

import java.util.Locale;

/** The name of a distribution on an index: when two spellings mean the same one, and which spellings are allowed. */
public final class DistributionName {

    private DistributionName() {}

    /** The spelling that equal names share: lower case, each run of {@code -_.} one {@code -} (PEP 503). */
    public static String normalize(String name) {
        // Most come as they should be, and a table of packages asks by the ten thousand.
        return isNormal(name) ? name : rewritten(name);
    }

    private static boolean isNormal(String name) {
        boolean dash = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!plain && (c != '-' || dash)) {
                return false;
            }
            dash = c == '-';
        }
        return true;
    }

    private static String rewritten(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean dash = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                out.append(c);
            } else if (!dash) {
                out.append('-');
            }
            dash = separator;
        }
        return out.toString();
    }

    /** Whether both spellings mean the same distribution. */
    public static boolean same(String one, String other) {
        return one.equals(other) || normalize(one).equals(normalize(other));
    }

    /** Whether an index accepts the name: ASCII letters, digits and inner {@code -_.} (PEP 508, core metadata). */
    public static boolean isValid(String name) {
        if (name.isEmpty() || !alphanumeric(name.charAt(0)) || !alphanumeric(name.charAt(name.length() - 1))) {
            return false;
        }
        return name.chars().allMatch(c -> alphanumeric(c) || c == '-' || c == '_' || c == '.');
    }

    private static boolean alphanumeric(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
