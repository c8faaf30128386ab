package dev.slipway.run;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of the output the lines that {@code pip --progress-bar raw} prints for programs to read, such as
 * {@code Progress 8192 of 16800000}, and leaves all else byte for byte.
 */
final class ProgressFilter implements OutputSink {
    private static final String WORD = "Progress ";
    private static final Pattern LINE = Pattern.compile("Progress (\\d{1,18}) of (\\d{1,18})\\s*");

    /** Longer lines are none. */
    private static final int LONGEST = 60;

    private final OutputSink next;
    private final Heard heard;
    private final byte[] line = new byte[LONGEST];
    private int held;
    private boolean inOtherLine;

    /** Hears how much of a download is done. */
    @FunctionalInterface
    interface Heard {
        /** @param total 0 where pip does not know */
        void progress(long done, long total);
    }

    ProgressFilter(OutputSink next, Heard heard) {
        this.next = next;
        this.heard = heard;
    }

    @Override
    public void take(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int start = offset;
        int at = offset;
        while (at < end) {
            if (inOtherLine) {
                while (at < end && inOtherLine) {
                    inOtherLine = bytes[at++] != '\n';
                }
                continue;
            }
            if (held == 0) {
                give(bytes, start, at);
                start = at;
            }
            byte b = bytes[at++];
            line[held++] = b;
            start = at;
            if (b == '\n') {
                endLine();
            } else if (held == LONGEST || !mayBecomeProgress(b)) {
                release();
                inOtherLine = true;
            }
        }
        give(bytes, start, at);
    }

    /** No more comes: what was held back goes on. */
    void end() {
        release();
    }

    private boolean mayBecomeProgress(byte b) {
        return held > WORD.length() || WORD.charAt(held - 1) == b;
    }

    private void endLine() {
        Matcher matcher = LINE.matcher(new String(line, 0, held, StandardCharsets.ISO_8859_1));
        if (matcher.matches()) {
            held = 0;
            heard.progress(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        } else {
            release();
        }
    }

    private void release() {
        int length = held;
        held = 0;
        give(line, 0, length);
    }

    private void give(byte[] bytes, int from, int end) {
        if (end > from) {
            next.take(bytes, from, end - from);
        }
    }
}
