package dev.slipway.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first so many bytes. */
final class HeadSink implements OutputSink {
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    HeadSink(int most) {
        this.most = most;
    }

    @Override
    public void take(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, Math.min(length, most - kept.size()));
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
