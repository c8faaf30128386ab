package dev.slipway.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes lines of bytes as a terminal shows them, leaving out the first few and ending after some. */
final class LineCollector {
    /** Longer lines are cut: nobody reads them, and a window that lays them out stands still. */
    private static final int LONGEST = 64 << 10;

    private final List<String> lines = new ArrayList<>();
    private final int wanted;
    private long skip;
    private byte[] line = new byte[256];
    private int length;
    private long cut;
    private boolean rewind;
    private boolean begun;

    LineCollector(long skip, int wanted) {
        this.skip = skip;
        this.wanted = wanted;
    }

    boolean isFull() {
        return lines.size() >= wanted;
    }

    void add(byte[] bytes, int count) {
        for (int i = 0; i < count && !isFull(); i++) {
            byte b = bytes[i];
            if (skip > 0) {
                skip -= b == '\n' ? 1 : 0;
            } else if (b == '\n') {
                end();
            } else {
                begun = true;
                show(b);
            }
        }
    }

    /** All lines, the unfinished one included. */
    List<String> end(boolean ofStream) {
        if (ofStream && begun && !isFull()) {
            end();
        }
        return lines;
    }

    private void show(byte b) {
        if (b == '\r') {
            rewind = true;
            return;
        }
        if (rewind) {
            rewind = false;
            length = 0;
            cut = 0;
        }
        if (length == LONGEST) {
            cut++;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = b;
    }

    private void end() {
        int shown = cut == 0 ? length : beforeCharacter();
        String text = new String(line, 0, shown, StandardCharsets.UTF_8);
        lines.add(cut == 0 ? text : text + " ... (" + (cut + length - shown) + " more bytes)");
        length = 0;
        cut = 0;
        rewind = false;
        begun = false;
    }

    /** Where the last character begins, lest half of it be shown. */
    private int beforeCharacter() {
        int at = length;
        while (at > 0 && (line[at - 1] & 0xC0) == 0x80) {
            at--;
        }
        return at > 0 && (line[at - 1] & 0x80) != 0 ? at - 1 : length;
    }
}
