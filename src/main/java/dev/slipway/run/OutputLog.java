package dev.slipway.run;

import java.nio.file.Path;
import java.util.List;

/**
 * All that a step printed: kept on disk byte for byte, read by lines.
 *
 * <p>A line ends with LF or CRLF. A lone CR rewinds: what follows it replaces the line, as a terminal would show it. Colours
 * (ANSI escapes) are left in. One thread writes, any number may read at the same time.
 */
public final class OutputLog {

    /** A log that will be in this file; the file is made with the first byte. */
    public OutputLog(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /** Where the bytes are; the file need not exist while {@link #byteCount} is 0. */
    public Path file() {
        throw new UnsupportedOperationException();
    }

    /** Bytes written so far. */
    public long byteCount() {
        throw new UnsupportedOperationException();
    }

    /** Lines begun so far, the unfinished last one included. */
    public long lineCount() {
        throw new UnsupportedOperationException();
    }

    /**
     * Some lines, decoded as UTF-8 without their ends; quick wherever they lie.
     *
     * @param from number of the first, from 0
     * @param count at most so many; fewer at the end of the log
     */
    public List<String> lines(long from, int count) {
        throw new UnsupportedOperationException();
    }

    /** The last lines, at most so many. */
    public List<String> tail(int count) {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls {@code listener}, on the writer's thread, when something came since the last {@link #takeChange}: once, however
     * much came. It should only ask for a redraw.
     */
    public void onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    /** Whether something came since the last call. */
    public boolean takeChange() {
        throw new UnsupportedOperationException();
    }
}
