package dev.slipway.run;

import java.util.Arrays;

/** Blanks secrets in a stream of blocks, also one that lies across two blocks; holds back at most the length of one. */
final class RedactingSink implements OutputSink {
    private final Redactor redactor;
    private final OutputSink next;
    private byte[] held = {};

    RedactingSink(Redactor redactor, OutputSink next) {
        this.redactor = redactor;
        this.next = next;
    }

    @Override
    public void take(byte[] bytes, int offset, int length) {
        if (held.length > 0) {
            byte[] joined = Arrays.copyOf(held, held.length + length);
            System.arraycopy(bytes, offset, joined, held.length, length);
            held = new byte[0];
            pass(joined, 0, joined.length, false);
        } else {
            pass(bytes, offset, offset + length, false);
        }
    }

    /** No more comes: what was held back goes on. */
    void end() {
        byte[] rest = held;
        held = new byte[0];
        pass(rest, 0, rest.length, true);
    }

    private void pass(byte[] bytes, int from, int end, boolean last) {
        SecretTable secrets = redactor.table();
        int start = from;
        int at = secrets.isEmpty() ? end : secrets.next(bytes, from, end);
        while (at < end) {
            int until = secrets.secretEnd(bytes, at, end, last);
            if (until == SecretTable.UNDECIDED) {
                held = Arrays.copyOfRange(bytes, at, end);
                break;
            }
            if (until == SecretTable.NONE) {
                at = secrets.next(bytes, at + 1, end);
                continue;
            }
            give(bytes, start, at);
            byte[] blank = secrets.blank(bytes, at, end);
            give(blank, 0, blank.length);
            start = until;
            at = secrets.next(bytes, until, end);
        }
        give(bytes, start, at);
    }

    private void give(byte[] bytes, int from, int end) {
        if (end > from) {
            next.take(bytes, from, end - from);
        }
    }
}
