package dev.slipway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A display in memory by Xvfb, for as long as it is open. */
record Screen(Process process, String display) implements AutoCloseable {

    /** Empty where there is no Xvfb. */
    static Optional<Screen> start() throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException thereIsNone) {
            return Optional.empty();
        }
        // It writes the number of the free display that it took.
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String number = out.readLine();
        if (number == null) {
            process.destroy();
            return Optional.empty();
        }
        return Optional.of(new Screen(process, ":" + number.strip()));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
