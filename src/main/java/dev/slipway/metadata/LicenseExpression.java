package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A licence as an SPDX expression (PEP 639): identifiers joined by AND, OR and WITH.
 *
 * @param text normalized: identifiers in the case of the list, operators in capitals
 * @param error what is wrong with it, as a sentence; empty if nothing
 * @param unknown the identifier that is on no list; empty if all are
 * @param deprecated identifiers that the list advises against
 */
public record LicenseExpression(String text, String error, String unknown, List<String> deprecated) {
    private static final String REFERENCE = "licenseref-";
    private static final Pattern REFERENCE_ID = Pattern.compile("[A-Za-z0-9.-]+");
    private static final int LONGEST = 4000;

    /** Never fails; what is wrong is in {@link #error}. */
    public static LicenseExpression parse(String source) {
        return source.length() > LONGEST
                ? new LicenseExpression(source, "The expression is too long.", "", List.of())
                : new Parser(source).read();
    }

    public boolean isValid() {
        return error.isEmpty();
    }

    private static final class Parser {
        private final String source;
        private final List<String> tokens;
        private final List<String> out = new ArrayList<>();
        private final List<String> deprecated = new ArrayList<>();
        private String error = "";
        private String unknown = "";
        private int at;

        Parser(String source) {
            this.source = source;
            var spaced = source.replace("(", " ( ").replace(")", " ) ").strip();
            this.tokens = spaced.isEmpty() ? List.of() : List.of(spaced.split("\\s+"));
        }

        LicenseExpression read() {
            expression(0);
            if (error.isEmpty() && at < tokens.size()) {
                fail("`" + tokens.get(at) + "` stands where AND, OR or the end should be.");
            }
            var text = String.join(" ", out).replace("( ", "(").replace(" )", ")");
            return new LicenseExpression(error.isEmpty() ? text : source, error, unknown, List.copyOf(deprecated));
        }

        private void expression(int depth) {
            if (depth > 100) {
                fail("The parentheses are nested too deep.");
                return;
            }
            operand(depth);
            while (error.isEmpty() && (isNext("and") || isNext("or"))) {
                out.add(tokens.get(at++).toUpperCase(Locale.ROOT));
                operand(depth);
            }
        }

        private void operand(int depth) {
            if (at >= tokens.size()) {
                fail(tokens.isEmpty() ? "The expression is empty." : "A licence is missing at the end.");
            } else if (isNext("(")) {
                out.add(tokens.get(at++));
                expression(depth + 1);
                if (isNext(")")) {
                    out.add(tokens.get(at++));
                } else {
                    fail("A closing parenthesis is missing.");
                }
            } else if (isOperator(tokens.get(at))) {
                fail("A licence is missing before `" + tokens.get(at) + "`.");
            } else {
                license(tokens.get(at++));
                if (error.isEmpty() && isNext("with")) {
                    at++;
                    exception();
                }
            }
        }

        private void license(String token) {
            boolean orLater = token.endsWith("+");
            var name = orLater ? token.substring(0, token.length() - 1) : token;
            if (name.toLowerCase(Locale.ROOT).startsWith(REFERENCE)) {
                var id = name.substring(REFERENCE.length());
                if (orLater || !REFERENCE_ID.matcher(id).matches()) {
                    fail("`" + token + "` may hold letters, digits, `.` and `-` only.");
                }
                out.add("LicenseRef-" + id);
                return;
            }
            var known = KnownNames.bundled().license(name);
            if (known.isEmpty()) {
                unknown = name;
                fail("`" + name + "` is no SPDX licence identifier.");
                return;
            }
            if (KnownNames.bundled().isDeprecatedLicense(known.get())) {
                deprecated.add(known.get());
            }
            out.add(known.get() + (orLater ? "+" : ""));
        }

        private void exception() {
            var name = at < tokens.size() ? tokens.get(at) : "";
            var known = KnownNames.bundled().exception(name);
            if (known.isEmpty()) {
                fail("`" + name + "` is no SPDX licence exception.");
                return;
            }
            at++;
            out.add("WITH");
            out.add(known.get());
        }

        private boolean isNext(String word) {
            return at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
        }

        private static boolean isOperator(String token) {
            return List.of("and", "or", "with", ")").contains(token.toLowerCase(Locale.ROOT));
        }

        private void fail(String why) {
            if (error.isEmpty()) {
                error = why;
            }
        }
    }
}
