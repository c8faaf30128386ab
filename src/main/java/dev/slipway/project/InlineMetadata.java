package dev.slipway.project;

/** Finds the block of inline script metadata (PEP 723). */
final class InlineMetadata {
    private static final String OPENING = "# /// script";
    /** A block may stand anywhere, but stands at the top; what comes later is not searched. */
    private static final int SEARCHED = 4096;

    private InlineMetadata() {}

    static boolean isIn(byte[] bytes, int start, int end) {
        int stop = Math.min(end, start + SEARCHED) - OPENING.length();
        for (int i = start; i <= stop; i++) {
            if (bytes[i] == '#' && (i == start || bytes[i - 1] == '\n') && opens(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(byte[] bytes, int at) {
        for (int i = 0; i < OPENING.length(); i++) {
            if (bytes[at + i] != OPENING.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
