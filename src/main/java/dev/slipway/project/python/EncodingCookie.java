package dev.slipway.project.python;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that a comment in the first two lines declares (PEP 263). */
final class EncodingCookie {
    private static final Pattern DECLARATION = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
    private static final int LONGEST_LINE = 400;

    private EncodingCookie() {}

    /** The name as written; null if none is declared. */
    static @Nullable String find(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i < 2 && start < length; i++) {
            int first = start;
            while (first < length && (bytes[first] == ' ' || bytes[first] == '\t' || bytes[first] == '\f')) {
                first++;
            }
            boolean comment = first < length && bytes[first] == '#';
            if (!comment && first < length && bytes[first] != '\n' && bytes[first] != '\r') {
                return null; // Code in the first line: the second does not count.
            }
            int end = first;
            while (end < length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            if (comment && mentions(bytes, first, end)) {
                int stop = Math.min(end, start + LONGEST_LINE);
                Matcher matcher =
                        DECLARATION.matcher(new String(bytes, start, stop - start, StandardCharsets.ISO_8859_1));
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
            start = end + (end + 1 < length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
        }
        return null;
    }

    private static boolean mentions(byte[] bytes, int from, int to) {
        for (int i = from; i + 6 < to; i++) {
            if (bytes[i] == 'c' && bytes[i + 1] == 'o' && bytes[i + 2] == 'd' && bytes[i + 3] == 'i') {
                return true;
            }
        }
        return false;
    }
}
