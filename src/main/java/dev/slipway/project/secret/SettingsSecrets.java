package dev.slipway.project.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds secrets in settings: lines of {@code name = value}, {@code name: value} or {@code "name": "value"}. */
public final class SettingsSecrets {
    private static final String KEY_END = "PRIVATE KEY-----";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 2000;

    private SettingsSecrets() {}

    /** What is found in this text of any format; nothing in a text that is no text. */
    public static List<FoundSecret> search(byte[] bytes, int length) {
        List<FoundSecret> found = new ArrayList<>();
        String text = text(bytes, length);
        if (text == null) {
            return found;
        }
        int key = text.indexOf(KEY_END);
        if (key > 0 && isBegun(text, key) && text.indexOf("...", key) != key + KEY_END.length()) {
            found.add(new FoundSecret(lineOf(text, key), "a private key", "-----BEGIN…"));
        }
        KeySearch.in(text).forEach(found::add);
        ConnectionText.search(text, found);
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > 8) {
                FoundSecret secret = line(text, start, Math.min(end, start + LONGEST_LINE), line);
                if (secret != null && found.stream().noneMatch(other -> other.line() == secret.line())) {
                    found.add(secret);
                }
            }
            start = end + 1;
            line++;
        }
        return found;
    }

    /** UTF-16 is what some editors of Windows write. */
    private static @Nullable String text(byte[] bytes, int length) {
        if (length >= 2 && (bytes[0] & 255) == 0xFF && (bytes[1] & 255) == 0xFE) {
            return new String(bytes, 0, length, StandardCharsets.UTF_16LE);
        }
        if (length >= 2 && (bytes[0] & 255) == 0xFE && (bytes[1] & 255) == 0xFF) {
            return new String(bytes, 0, length, StandardCharsets.UTF_16BE);
        }
        for (int i = 0; i < Math.min(length, 1024); i++) {
            if (bytes[i] == 0) {
                return null;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBegun(String text, int key) {
        int begin = text.lastIndexOf("-----BEGIN", key);
        return begin >= 0 && key - begin < 40;
    }

    private static int lineOf(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static @Nullable FoundSecret line(String text, int start, int end, int number) {
        int separator = start;
        while (separator < end && text.charAt(separator) != '=' && text.charAt(separator) != ':') {
            separator++;
        }
        if (separator == end) {
            return null;
        }
        String name = separator - start > LONGEST_NAME ? "" : bare(text.substring(start, separator));
        String value = bare(text.substring(separator + 1, end).strip());
        FoundSecret named = name.isEmpty() ? null : NamedSecret.in(name, value, number);
        return named != null ? named : NamedSecret.address(value, number);
    }

    /** Without quotes, a comma behind, or the bullet of a list. */
    private static String bare(String text) {
        String plain = text.strip();
        if (plain.endsWith(",")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        while (!plain.isEmpty() && "{-".indexOf(plain.charAt(0)) >= 0) {
            plain = plain.substring(1).strip();
        }
        if (plain.startsWith("export ")) {
            plain = plain.substring(7);
        }
        int last = plain.length() - 1;
        boolean quoted = last > 0
                && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
                && plain.charAt(last) == plain.charAt(0);
        return quoted ? plain.substring(1, last) : plain;
    }
}
