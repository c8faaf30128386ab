package dev.slipway.project.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A model that CatBoost saved: beside the trees it holds what CatBoost says of its own build, with the release. */
final class CatboostModel {
    private static final byte[] MARK = "CatBoost release ".getBytes(StandardCharsets.US_ASCII);
    private static final long MOST = 64L << 20;
    private static final int LONGEST = 24;

    private CatboostModel() {}

    static ModelContents read(ByteSource source) throws IOException {
        Findings findings = new Findings();
        findings.module("catboost");
        int matched = 0;
        long left = MOST;
        while (left-- > 0 && matched < MARK.length && source.peek() >= 0) {
            byte b = (byte) source.next();
            // No part of the mark repeats its first letter but that of the word itself.
            matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
        }
        if (matched == MARK.length) {
            StringBuilder version = new StringBuilder();
            while (version.length() < LONGEST
                    && (source.peek() >= '0' && source.peek() <= '9' || source.peek() == '.')) {
                version.append((char) source.next());
            }
            String text = version.toString().replaceAll("\\.+$", "");
            if (!text.isEmpty()) {
                findings.writer("catboost", text);
            }
        }
        return findings.contents("catboost", true);
    }
}
