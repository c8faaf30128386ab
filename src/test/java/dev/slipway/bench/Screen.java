package dev.slipway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    /** What is done in a window, where it can be shown. */
    interface Shown {
        /**
         * @param where in words
         * @param options for the virtual machine
         * @param environment that the process gets besides
         */
        void on(String where, List<String> options, Map<String, String> environment)
                throws IOException, InterruptedException;
    }

    /**
     * Does it on JavaFX's Headless platform, which copies each frame pixel by pixel on the thread of the window, and on the display; where
     * there is none on one in memory, if that can be had.
     */
    static void onEach(Shown shown) throws IOException, InterruptedException {
        shown.on("JavaFX's Headless platform", List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), Map.of());
        if (System.getenv("DISPLAY") != null) {
            shown.on("the display", List.of(), Map.of());
            return;
        }
        Optional<Screen> screen = start();
        if (screen.isPresent()) {
            try (Screen xvfb = screen.get()) {
                // As the window sets it where no graphics device is.
                shown.on("GTK under Xvfb", List.of("-Dprism.order=sw"), Map.of("DISPLAY", xvfb.display()));
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
