package dev.slipway.requirement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a version at a place in a text as far as one goes (PEP 440, appendix B). By hand, since a regular expression
 * would overflow the stack on a release of thousands of numbers.
 */
final class VersionScanner {

    /** Python refuses to turn longer digit strings into a number. */
    private static final int MOST_DIGITS = 4300;

    private static final List<String> PRE = List.of("alpha", "a", "beta", "b", "preview", "pre", "c", "rc");
    private static final List<String> POST = List.of("post", "rev", "r");
    private static final List<String> DEV = List.of("dev");

    private final String text;
    private int at;
    private BigInteger epoch = BigInteger.ZERO;
    private final List<BigInteger> release = new ArrayList<>();
    private Version.@Nullable Pre pre;
    private @Nullable BigInteger post;
    private @Nullable BigInteger dev;
    private final List<String> local = new ArrayList<>();
    private boolean tooLong;

    VersionScanner(String text, int start) {
        this.text = text;
        this.at = start;
    }

    int position() {
        return at;
    }

    int releaseLength() {
        return release.size();
    }

    Version version() {
        return new Version(epoch, release, pre, post, dev, local);
    }

    /** Reads {@code v}, epoch and release; false if there is none. */
    boolean readRelease() {
        if (peek(0) == 'v' || peek(0) == 'V') {
            at++;
        }
        String digits = digits();
        if (!digits.isEmpty() && peek(0) == '!') {
            epoch = number(digits);
            at++;
            digits = digits();
        }
        if (digits.isEmpty()) {
            return false;
        }
        release.add(number(digits));
        while (peek(0) == '.' && PythonCharacters.isDigit(peek(1))) {
            at++;
            release.add(number(digits()));
        }
        return !tooLong;
    }

    /** Reads the pre, post and dev segments that follow a release. */
    boolean readSuffixes() {
        String letter = readLabel(PRE);
        if (letter != null) {
            pre = new Version.Pre(normalLetter(letter), number(digits()));
        }
        if (peek(0) == '-' && PythonCharacters.isDigit(peek(1))) {
            at++;
            post = number(digits());
        } else if (readLabel(POST) != null) {
            post = number(digits());
        }
        if (readLabel(DEV) != null) {
            dev = number(digits());
        }
        return !tooLong;
    }

    /** Reads all but the local segment. */
    boolean readPublic() {
        return readRelease() && readSuffixes();
    }

    /** Reads a local segment if there is one; false only if a number in it is too long. */
    boolean readLocal() {
        if (peek(0) != '+' || !PythonCharacters.isAlphanumeric(peek(1))) {
            return true;
        }
        do {
            at++;
            int start = at;
            while (PythonCharacters.isAlphanumeric(peek(0))) {
                at++;
            }
            String part = text.substring(start, at).toLowerCase(Locale.ROOT);
            local.add(
                    part.chars().allMatch(PythonCharacters::isDigit)
                            ? number(part).toString()
                            : part);
        } while (isSeparator(peek(0)) && PythonCharacters.isAlphanumeric(peek(1)));
        return !tooLong;
    }

    /** Reads an optional separator, one of the labels and another optional separator; null and no step if there is none. */
    private @Nullable String readLabel(List<String> labels) {
        int start = isSeparator(peek(0)) ? at + 1 : at;
        for (String label : labels) {
            if (text.regionMatches(true, start, label, 0, label.length()) && isAscii(start, label.length())) {
                at = start + label.length();
                if (isSeparator(peek(0))) {
                    at++;
                }
                return label;
            }
        }
        return null;
    }

    private boolean isAscii(int start, int length) {
        return text.substring(start, start + length).chars().allMatch(c -> c < 0x80);
    }

    private static String normalLetter(String letter) {
        return switch (letter) {
            case "alpha", "a" -> "a";
            case "beta", "b" -> "b";
            default -> "rc";
        };
    }

    private String digits() {
        int start = at;
        while (PythonCharacters.isDigit(peek(0))) {
            at++;
        }
        return text.substring(start, at);
    }

    private BigInteger number(String digits) {
        if (digits.length() > MOST_DIGITS) {
            tooLong = true;
            return BigInteger.ZERO;
        }
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    private static boolean isSeparator(int c) {
        return c == '.' || c == '-' || c == '_';
    }

    private int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
    }
}
