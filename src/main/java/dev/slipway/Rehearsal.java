package dev.slipway;

import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import dev.slipway.ship.Sample;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What people do first, done once while the build records which classes and methods that needs. Its answers are thrown
 * away; what matters is that it comes by everything.
 *
 * @param sample a project that may be written to
 * @param window whether the window is rehearsed, else the command line
 */
record Rehearsal(Path sample, boolean window) {

    /** The exit code for the build: 0 once everything was gone through, whatever the commands themselves thought of it. */
    int run() {
        if (window) {
            // Most people begin on the start screen, with projects on it; it goes on to the sample and closes by
            // itself, see App.
            Instant now = Instant.now();
            var recents = new Recents(UserFolders.current().config());
            recents.add(new Recent(sample, "Sample", "package", now, "", false, now));
            recents.add(new Recent(sample.resolveSibling("gone"), "Gone", "script", now, "", true, null));
            return Slipway.run(List.of(), Display.ofThisMachine(), System.err);
        }
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            for (Sample other : Sample.all()) {
                Path folder = sample.resolveSibling("rehearsed").resolve(other.id());
                other.copyTo(folder);
                Slipway.run(List.of("scan", folder.toString(), "--json"), Display.ofThisMachine(), System.err);
            }
            String folder = sample.toString();
            for (List<String> command : List.of(
                    List.of("scan", folder, "--json"),
                    List.of("scan", folder),
                    List.of("plan", folder, "--json"),
                    List.of("plan", folder),
                    List.of("doctor", "--json"),
                    List.of("--help"))) {
                int exit = Slipway.run(command, Display.ofThisMachine(), System.err);
                if (exit != 0) {
                    System.err.println(String.join(" ", command) + " ended with " + exit);
                }
            }
            return 0;
        } finally {
            System.setOut(out);
        }
    }
}
