package dev.slipway.project.secret;

import java.util.List;
import java.util.Locale;

/** Tells secrets from words that stand in their place. */
final class Plausible {
    private static final List<String> STAND_INS = List.of(
            "example",
            "sample",
            "change",
            "your",
            "xxx",
            "placeholder",
            "dummy",
            "test",
            "todo",
            "fixme",
            "fake",
            "mock",
            "redacted",
            "insert",
            "replace",
            "enter",
            "password",
            "passwd",
            "secret",
            "token",
            "apikey",
            "api_key",
            "api-key",
            "12345678",
            "abcdef",
            "default",
            "hidden",
            "foobar",
            "none",
            "null",
            "env",
            "here",
            "demo",
            "admin",
            "invalid",
            "random",
            "string",
            "....",
            "****",
            "----",
            "____");

    private Plausible() {}

    /**
     * Whether what follows a service's prefix was drawn at random.
     *
     * @param exact whether prefix and length leave little doubt
     */
    static boolean key(String tail, boolean exact) {
        String lower = tail.toLowerCase(Locale.ROOT);
        return lower.indexOf("example") < 0
                && lower.indexOf("xxxx") < 0
                && lower.indexOf("your") < 0
                && lower.indexOf("1234567890") < 0
                && entropy(tail) >= 3.0
                && (exact || hasDigit(tail) && hasLetter(tail) && !isWords(tail));
    }

    /** Whether a value given to something called a token or a key is one. */
    static boolean token(String value) {
        return value.length() >= 16
                && isOneWord(value)
                && hasDigit(value)
                && hasLetter(value)
                && !standsIn(value)
                && !isPlace(value)
                && !isWords(value)
                && entropy(value) >= 3.2;
    }

    /** Whether a value given to something called a password is one. */
    static boolean password(String value) {
        return value.length() >= 8
                && value.length() <= 80
                && isOneWord(value)
                && hasDigit(value)
                && hasLetter(value)
                && !standsIn(value)
                && !isPlace(value)
                && !(isWords(value) && value.chars().anyMatch(c -> c == '_' || c == '-' || c == '.'))
                && entropy(value) >= 2.5;
    }

    static boolean standsIn(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        for (String word : STAND_INS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneWord(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~' || "<>{}()[]\\%'\"`;,".indexOf(c) >= 0) {
                return false; // Prose, a template, a pattern or code.
            }
        }
        return true;
    }

    /** An address, a path, a dotted name with a call's or a file's ending. */
    private static boolean isPlace(String value) {
        return value.contains("://")
                || value.startsWith("/")
                || value.startsWith(".")
                || value.startsWith("$")
                || value.endsWith(".")
                || value.matches("[\\w-]+(\\.[A-Za-z_][\\w-]*)+")
                || value.matches("[\\w.-]+(/[\\w.-]+)+") && value.length() < 36;
    }

    /** Words with digits behind them at most, such as {@code oauth2_token-v1}. */
    private static boolean isWords(String value) {
        for (String part : value.split("[-_.:/ ]")) {
            if (!part.matches("[a-z]*\\d{0,4}|[A-Z]*\\d{0,4}|[A-Z][a-z]+\\d{0,4}|([A-Z]?[a-z]{2,}){1,4}\\d{0,4}")) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Bits a character, by how often each stands in the text (Shannon). */
    static double entropy(String text) {
        int[] counts = new int[128];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & 127]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
