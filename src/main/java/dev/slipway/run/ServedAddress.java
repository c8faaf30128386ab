package dev.slipway.run;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports on which a server may be asked: the one that it was told, and one that it says itself to serve on. Code that names
 * its port does not let itself be told another one.
 */
final class ServedAddress implements OutputSink {
    private static final Pattern SAID =
            Pattern.compile("https?://(?:127\\.0\\.0\\.1|0\\.0\\.0\\.0|localhost|\\[::1?\\]):(\\d{2,5})");
    private static final int LONGEST_ADDRESS = 64;

    private final Set<Integer> ports = new LinkedHashSet<>();
    private final boolean only;
    private String rest = "";

    /** @param only whether no other is asked, whatever it says */
    ServedAddress(int told, boolean only) {
        ports.add(told);
        this.only = only;
    }

    synchronized List<Integer> ports() {
        return List.copyOf(ports);
    }

    @Override
    public synchronized void take(byte[] bytes, int offset, int length) {
        if (only) {
            return;
        }
        String text = rest + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        Matcher said = SAID.matcher(text);
        while (said.find()) {
            int port = Integer.parseInt(said.group(1));
            if (port <= 65_535 && (said.end() < text.length() || said.group(1).length() >= 4)) {
                ports.add(port);
            }
        }
        rest = text.substring(Math.max(0, text.length() - LONGEST_ADDRESS));
    }
}
