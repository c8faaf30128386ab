package dev.slipway.modularize;

import dev.slipway.dependency.StandardLibrary;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files and folders made into names that Python can import. */
public final class Identifiers {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            "print",
            "exec");

    private Identifiers() {}

    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    public static boolean isIdentifier(String name) {
        if (name.isEmpty() || isKeyword(name) || !isStart(name.codePointAt(0))) {
            return false;
        }
        return name.codePoints()
                .allMatch(
                        c -> isStart(c) || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private static boolean isStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    /** A module's name for this file name without ending; what is one already stays as it is, in any script. */
    static String module(String stem) {
        String composed = Normalizer.normalize(stem, Normalizer.Form.NFKC);
        if (isIdentifier(stem)) {
            return composed;
        }
        StringBuilder name = new StringBuilder();
        composed.codePoints().forEach(c -> {
            if (isStart(c) || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c)) {
                name.appendCodePoint(c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
        });
        String plain = name.toString().replaceAll("_+$", "");
        if (plain.isEmpty()) {
            return "script";
        }
        if (isKeyword(plain)) {
            return plain + "_";
        }
        return isStart(plain.codePointAt(0)) ? plain : "step_" + plain;
    }

    /** A package's name in lower-case ASCII, since a distribution's can be no other; empty if nothing of the text can be kept. */
    static String packageName(String text) {
        String latin = Pinyin.spelled(text);
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        if (plain.isEmpty()) {
            return "";
        }
        String name = Character.isDigit(plain.charAt(0)) ? "app_" + plain : plain;
        return isKeyword(name) ? name + "_app" : name;
    }

    /** Whether a top-level package of this name would hide a module of Python's own. */
    static boolean hidesStandardLibrary(String name) {
        return name.equals("test")
                || StandardLibrary.bundled().contains(name, "3.13")
                || StandardLibrary.bundled().contains(name, "3.8");
    }
}
