package dev.slipway.metadata;

import dev.slipway.requirement.Version;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a constraint of Poetry's spans: its alternatives, each as specifiers of PEP 440. */
final class PoetryRange {
    /** More parts left out than anybody lists; guards against a range from 0 to a date. */
    private static final int MOST_EXCLUDED = 30;

    private PoetryRange() {}

    static String specifiers(String constraint) {
        var alternatives = alternatives(constraint);
        if (alternatives.stream().anyMatch(List::isEmpty)) {
            return "";
        }
        return alternatives.size() == 1 ? String.join(",", alternatives.getFirst()) : union(alternatives);
    }

    /** The same for the interpreter as a marker (PEP 508); {@code python_version} holds two numbers only. */
    static String pythonMarker(String constraint) {
        var alternatives = alternatives(constraint);
        if (alternatives.stream().anyMatch(List::isEmpty)) {
            return "";
        }
        var texts = new ArrayList<String>();
        for (var alternative : alternatives) {
            texts.add(String.join(
                    " and ", alternative.stream().map(PoetryRange::marker).toList()));
        }
        return texts.size() == 1
                ? texts.getFirst()
                : String.join(
                        " or ",
                        texts.stream()
                                .map(each -> each.contains(" and ") ? "(" + each + ")" : each)
                                .toList());
    }

    private static String marker(String specifier) {
        var operator = specifier.replaceAll("[^<>=!~].*", "");
        var version = specifier.substring(operator.length());
        boolean star = version.endsWith(".*");
        var bare = star ? version.substring(0, version.length() - 2) : version;
        long dots = bare.chars().filter(c -> c == '.').count();
        if (dots >= 2) {
            return "python_full_version " + operator + " \"" + version + "\"";
        }
        if (dots == 1 && (operator.equals(">") || operator.equals("<="))) {
            return "python_full_version " + operator + " \"" + bare + ".0\"";
        }
        return "python_version " + operator + " \"" + (star && dots == 1 ? bare : version) + "\"";
    }

    private static List<List<String>> alternatives(String constraint) {
        var all = new ArrayList<List<String>>();
        for (var alternative : constraint.strip().split("\\s*\\|\\|?\\s*")) {
            var parts = new ArrayList<String>();
            for (var part :
                    alternative.replaceAll("([<>=!~^])\\s+", "$1").strip().split("[,\\s]+")) {
                parts.addAll(one(part));
            }
            all.add(parts);
        }
        return all;
    }

    private static List<String> one(String part) {
        if (part.isEmpty() || part.equals("*")) {
            return List.of();
        }
        if (part.startsWith("^") || (part.startsWith("~") && !part.startsWith("~="))) {
            var text = part.substring(1);
            var version = Version.tryParse(text.replaceFirst("(\\.\\*)+$", ""));
            return version == null
                    ? List.of()
                    : List.of(">=" + text.replaceFirst("(\\.\\*)+$", ""), "<" + above(version, part.startsWith("^")));
        }
        if (Character.isDigit(part.charAt(0))) {
            return List.of("==" + part);
        }
        var text = part.startsWith("=") && !part.startsWith("==") ? "=" + part : part;
        // Poetry takes `>=3.6.*` for `>=3.6`.
        return List.of(text.matches("[<>]=?.*\\.\\*") ? text.substring(0, text.length() - 2) : text);
    }

    /** For a caret the first part that is not zero may not change; for a tilde the minor part. */
    private static String above(Version version, boolean caret) {
        var release = version.release();
        int at = Math.min(1, release.size() - 1);
        if (caret) {
            at = 0;
            while (at < release.size() - 1 && release.get(at).signum() == 0) {
                at++;
            }
        }
        var parts = new ArrayList<String>();
        for (int i = 0; i <= at; i++) {
            parts.add(release.get(i)
                    .add(i == at ? BigInteger.ONE : BigInteger.ZERO)
                    .toString());
        }
        // As Poetry writes it, with as many parts as the other end: `^3.8` ends before 4.0.
        while (parts.size() < release.size()) {
            parts.add("0");
        }
        return String.join(".", parts);
    }

    /** Bounds of an alternative; null where it is open. */
    private record Span(@Nullable Version from, @Nullable Version to, String lower, String upper) {}

    private static String union(List<List<String>> alternatives) {
        var spans = new ArrayList<Span>();
        alternatives.forEach(parts -> spans.add(span(parts)));
        spans.sort(Comparator.comparing(Span::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        var parts = new ArrayList<String>();
        if (!spans.getFirst().lower().isEmpty()) {
            parts.add(spans.getFirst().lower());
        }
        var last = spans.getFirst();
        for (var span : spans.subList(1, spans.size())) {
            var from = span.from();
            var to = last.to();
            if (from != null && to != null && to.compareTo(from) < 0) {
                parts.addAll(between(to, from));
            }
            boolean further = to != null && (span.to() == null || span.to().compareTo(to) > 0);
            last = further ? span : last;
        }
        if (!last.upper().isEmpty()) {
            parts.add(last.upper());
        }
        return String.join(",", parts);
    }

    private static Span span(List<String> parts) {
        String lower = "";
        String upper = "";
        for (var part : parts) {
            if (part.startsWith("==") && part.endsWith(".*")) {
                var version = Version.tryParse(part.substring(2, part.length() - 2));
                if (version != null) {
                    lower = ">=" + version;
                    upper = "<" + next(version);
                }
            } else if (part.startsWith("==")) {
                lower = ">=" + part.substring(2);
                upper = "<=" + part.substring(2);
            } else if (part.startsWith(">")) {
                lower = part;
            } else if (part.startsWith("<")) {
                upper = part;
            }
        }
        return new Span(version(lower), version(upper), lower, upper);
    }

    private static String next(Version version) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < version.release().size(); i++) {
            boolean isLast = i == version.release().size() - 1;
            parts.add(version.release()
                    .get(i)
                    .add(isLast ? BigInteger.ONE : BigInteger.ZERO)
                    .toString());
        }
        return String.join(".", parts);
    }

    private static @Nullable Version version(String specifier) {
        return specifier.isEmpty() ? null : Version.tryParse(specifier.replaceFirst("^[<>=!~]+", ""));
    }

    /** The releases from one (included) to another, by minor part; by major part where both begin one. */
    private static List<String> between(Version from, Version to) {
        var found = new ArrayList<String>();
        int fromMajor = from.major().intValue();
        int toMajor = to.major().intValue();
        int fromMinor = from.minor().intValue();
        int toMinor = to.minor().intValue();
        if (fromMinor == 0 && toMinor == 0) {
            for (int major = fromMajor; major < toMajor && found.size() < MOST_EXCLUDED; major++) {
                found.add("!=" + major + ".*");
            }
            return found;
        }
        int first = fromMajor == toMajor ? fromMinor : 0;
        for (int minor = first; minor < toMinor && found.size() < MOST_EXCLUDED; minor++) {
            found.add("!=" + toMajor + "." + minor + ".*");
        }
        return found;
    }
}
