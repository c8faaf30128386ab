package dev.slipway;

import dev.slipway.cli.SlipwayCommand;
import dev.slipway.gui.App;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Chooses a face: the window or the command line. Nothing of JavaFX is loaded on the way to a command. */
public final class Slipway {
    private static final int BAD_ARGUMENTS = 2;
    private static final int UNAVAILABLE = 69;

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
        return switch (Face.of(arguments, display)) {
            case Face.Window window -> openWindow(window.arguments());
            case Face.CommandLine command -> SlipwayCommand.run(command.arguments());
            case Face.NoDisplay none -> {
                err.print(withoutDisplay(none.arguments()));
                yield UNAVAILABLE;
            }
            case Face.NothingThere nothing -> {
                err.println("There is no file or folder \"" + nothing.argument() + "\", and no command of that name.");
                err.println("\"slipway --help\" lists the commands.");
                yield BAD_ARGUMENTS;
            }
        };
    }

    private static int openWindow(List<String> arguments) {
        App.open(arguments);
        return 0;
    }

    private static String withoutDisplay(List<String> arguments) {
        String path = arguments.isEmpty() ? "DIR" : "\"" + arguments.getFirst() + "\"";
        return """
                There is no display here, so the window cannot open. The same work in the terminal:

                  slipway scan %1$s      what the folder is
                  slipway init %1$s      a profile with the defaults
                  slipway plan %1$s      every step and file change, without making any
                  slipway ship %1$s      makes and verifies the artifacts
                  slipway demo          ships a sample project
                  slipway doctor        interpreters and tools found here

                """.formatted(path);
    }
}
