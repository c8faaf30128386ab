package dev.slipway.gui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of output taken apart at its escapes (ECMA-48): colours become styles, all other escapes go. */
final class AnsiText {
    /** Longer lines are cut for the eye; copying and saving take them whole. */
    static final int LONGEST = 4000;

    private static final Pattern ESCAPE = Pattern.compile(
            "\u001b\\[([0-9;:?]*)([ -/]*[@-~])|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|\u001b[@-Z\\\\^_=>78]");
    private static final Pattern WARNING = Pattern.compile("\\b(WARN|WARNING|Warning)\\b|^warning\\b");
    private static final Pattern ERROR =
            Pattern.compile("\\b(ERROR|FATAL|CRITICAL)\\b|^\\w*(Error|Exception): |^error\\b");
    private static final List<String> NAMES =
            List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

    /**
     * A stretch of one style.
     *
     * @param style a class of the style sheet, such as {@code ansi-red}; empty for plain text
     */
    record Span(String text, String style) {}

    private AnsiText() {}

    static List<Span> spans(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
        if (text.indexOf('\u001b') < 0) {
            return text.isEmpty() ? List.of() : List.of(new Span(visible(text), guessed(text)));
        }
        List<Span> spans = new ArrayList<>();
        Matcher escape = ESCAPE.matcher(text);
        String style = "";
        int from = 0;
        while (escape.find()) {
            add(spans, text.substring(from, escape.start()), style);
            if ("m".equals(escape.group(2))) {
                style = styled(style, escape.group(1));
            }
            from = escape.end();
        }
        add(spans, text.substring(from), style);
        return spans;
    }

    /** Whether a line without escapes reads like an error. */
    static boolean isError(String plain) {
        return readsLikeError(plain) || plain.startsWith("Traceback (most recent call last)");
    }

    /** The line as it reads, without escapes. */
    static String plain(String line) {
        return line.indexOf('\u001b') < 0
                ? visible(line)
                : visible(ESCAPE.matcher(line).replaceAll(""));
    }

    private static void add(List<Span> spans, String text, String style) {
        String shown = visible(text);
        if (!shown.isEmpty()) {
            spans.add(new Span(shown, style));
        }
    }

    /** Tabs as a terminal sets them, other control characters not at all. */
    private static String visible(String text) {
        boolean clean = true;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                clean = false;
                break;
            }
        }
        return clean ? text : text.replace("\t", "    ").replaceAll("\\p{Cntrl}", "");
    }

    /** Where a program gives no colours, its own words tell. */
    private static String guessed(String text) {
        if (text.startsWith("$ ")) {
            return "ansi-dim";
        }
        if (readsLikeError(text)) {
            return "ansi-red";
        }
        return readsLikeWarning(text) ? "ansi-yellow" : "";
    }

    /** Most lines hold none of the words, which is told much sooner without the expression. */
    private static boolean readsLikeError(String text) {
        return (text.contains("rror")
                        || text.contains("ERROR")
                        || text.contains("Exception")
                        || text.contains("FATAL")
                        || text.contains("CRITICAL"))
                && ERROR.matcher(text).find();
    }

    private static boolean readsLikeWarning(String text) {
        return (text.contains("WARN") || text.contains("arning"))
                && WARNING.matcher(text).find();
    }

    /** The style after a "select graphic rendition" with these parameters; of several the last colour counts. */
    private static String styled(String before, String parameters) {
        String style = before;
        String[] codes = parameters.split("[;:]");
        for (int i = 0; i < codes.length; i++) {
            int code = codes[i].isEmpty() ? 0 : number(codes[i]);
            if (code == 38 || code == 48) {
                // An extended colour: 5;N or 2;R;G;B. Its parameters are no codes of their own.
                i += i + 1 < codes.length && codes[i + 1].equals("2") ? 4 : 2;
            } else if (code == 0 || code == 39) {
                style = "";
            } else if (code == 1 && style.isEmpty()) {
                style = "ansi-bold";
            } else if (code == 2 && style.isEmpty()) {
                style = "ansi-dim";
            } else if (code >= 30 && code <= 37) {
                style = "ansi-" + NAMES.get(code - 30);
            } else if (code >= 90 && code <= 97) {
                style = "ansi-" + NAMES.get(code - 90);
            }
        }
        return style;
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
