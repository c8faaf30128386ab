package dev.slipway;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Chooses a face: the window or the command line. Nothing of JavaFX is loaded on the way to a command. */
public final class Slipway {
    private Slipway() {}

    public static void main(String[] arguments) {
        String sample = System.getProperty("slipway.train");
        System.exit(
                sample == null
                        ? run(List.of(arguments), Display.ofThisMachine(), System.err)
                        : new Rehearsal(Path.of(sample), "window".equals(System.getProperty("slipway.train.face")))
                                .run());
    }

    static int run(List<String> arguments, Display display, PrintStream err) {
        return Face.of(arguments, display).enter(err);
    }
}
