package dev.slipway.gui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses and paths in a line of output. */
final class Links {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)\\]]*[^\\s\"'<>)\\].,;:]"
            + "|(?<=File \")[^\"]+(?=\")"
            + "|(?<![\\w/\\\\.])(?:~|\\.{1,2})?/[\\w.@+~-]+(?:/[\\w.@+~-]+)+"
            + "|(?<![\\w/\\\\.])[A-Za-z]:\\\\[\\w.@+~\\\\-]*\\w");

    /**
     * A stretch of text.
     *
     * @param link whether it can be opened
     */
    record Stretch(String text, boolean link) {}

    private Links() {}

    static List<Stretch> of(String text) {
        if (text.indexOf('/') < 0 && text.indexOf('\\') < 0 && !text.contains("File \"")) {
            return List.of(new Stretch(text, false));
        }
        List<Stretch> stretches = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                stretches.add(new Stretch(text.substring(from, matcher.start()), false));
            }
            stretches.add(new Stretch(matcher.group(), true));
            from = matcher.end();
        }
        if (from < text.length()) {
            stretches.add(new Stretch(text.substring(from), false));
        }
        return stretches;
    }
}
