package dev.slipway.metadata;

import java.util.Locale;
import java.util.regex.Pattern;

/** How values and keys are spelled in TOML (1.0, "String" and "Keys"): letters of every script as they are, for people read these files. */
public final class TomlText {
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");

    private TomlText() {}

    /** A basic string on one line. */
    public static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    // Marks that turn the direction of a line would show its words in another order than the tools read
                    // them.
                    boolean unseen =
                            Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
                    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                        out.append('\uFFFD'); // Half a character, which TOML cannot hold in any form.
                    } else if (unseen) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** A key, in quotation marks where it has to be. */
    public static String key(String text) {
        return BARE.matcher(text).matches() ? text : quoted(text);
    }
}
