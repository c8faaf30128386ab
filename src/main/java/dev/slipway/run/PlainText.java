package dev.slipway.run;

import java.util.regex.Pattern;

/** Output as plain text: without colours, links and other sequences that only a terminal understands (ECMA-48). */
public final class PlainText {
    private static final Pattern ESCAPE =
            Pattern.compile("\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|[@-Z\\\\^_])");

    private PlainText() {}

    public static String of(String text) {
        return text.indexOf('\u001b') < 0 ? text : ESCAPE.matcher(text).replaceAll("");
    }
}
