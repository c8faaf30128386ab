package dev.slipway.requirement;

import org.jspecify.annotations.Nullable;

/** Reads one clause of a specifier at a place in a text as far as it goes; the rest is for the caller to judge. */
final class SpecifierScanner {

    private final String text;
    private int at;

    SpecifierScanner(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** Where reading stopped; where it started, if there was no clause. */
    int position() {
        return at;
    }

    @Nullable
    Specifier read() {
        Operator operator = operatorAt();
        if (operator == null) {
            return null;
        }
        int start = at + operator.sign().length();
        while (start < text.length() && PythonCharacters.isSpace(text.charAt(start))) {
            start++;
        }
        if (operator == Operator.ARBITRARY) {
            return readArbitrary(start);
        }
        VersionScanner version = new VersionScanner(text, start);
        if (!version.readRelease() || operator == Operator.COMPATIBLE && version.releaseLength() < 2) {
            return null;
        }
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (equality && text.startsWith(".*", version.position())) {
            at = version.position() + 2;
            return new Specifier(operator, text.substring(start, at), version.version(), true);
        }
        if (!version.readSuffixes() || equality && !version.readLocal()) {
            return null;
        }
        at = version.position();
        return new Specifier(operator, text.substring(start, at), version.version(), false);
    }

    private Specifier readArbitrary(int start) {
        int end = start;
        while (end < text.length() && !endsArbitrary(text.charAt(end))) {
            end++;
        }
        at = end;
        String version = text.substring(start, end);
        return new Specifier(Operator.ARBITRARY, version, Version.tryParse(version), false);
    }

    /** Anything goes after {@code ===} but what ends the clause in a requirement. */
    private static boolean endsArbitrary(char c) {
        return PythonCharacters.isSpace(c) || c == ';' || c == ')';
    }

    /** Constants are listed so that a longer sign comes before its beginning. */
    private @Nullable Operator operatorAt() {
        for (Operator operator : Operator.values()) {
            if (text.startsWith(operator.sign(), at)) {
                return operator;
            }
        }
        return null;
    }
}
