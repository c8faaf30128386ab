package dev.slipway.run;

import java.util.List;

/** Keeps the last lines of an answer, however long it is. */
final class TailSink implements OutputSink {
    private static final int BYTES = 64 << 10;
    /** As many lines of an answer are shown. */
    static final int SHOWN = 20;

    /** As many are written down, to be compared with others. */
    static final int KEPT = 1000;

    private final RecentBytes recent = new RecentBytes(BYTES);
    private final LineStarts starts = new LineStarts();

    @Override
    public void take(byte[] bytes, int offset, int length) {
        recent.add(bytes, offset, length);
        starts.add(bytes, offset, length);
    }

    /** The last lines without colours and without blank lines around them. */
    String text(int most) {
        byte[] bytes = new byte[BYTES];
        long from = Math.max(0, starts.size() - BYTES);
        int count = Math.max(0, recent.copy(from, bytes));
        var collector = new LineCollector(from > 0 ? 1 : 0, Integer.MAX_VALUE);
        collector.add(bytes, count);
        List<String> lines = collector.end(true);
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - most), lines.size()));
        return PlainText.of(last).strip();
    }
}
