package dev.slipway;

import dev.slipway.cli.SlipwayCommand;
import dev.slipway.gui.App;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the arguments ask for: the window, a command, or something that cannot be had here. */
sealed interface Face {
    /**
     * Does it. A method of each instead of a switch over all: the first such switch of a process costs more than the rest of this.
     *
     * @return the exit code
     */
    int enter(PrintStream err);

    /** A window, on what the arguments name; no arguments for the start screen, {@code demo [DIR]} for the sample. */
    record Window(List<String> arguments) implements Face {
        @Override
        public int enter(PrintStream err) {
            App.open(arguments);
            return 0;
        }
    }

    /** A command in the terminal. */
    record CommandLine(List<String> arguments) implements Face {
        @Override
        public int enter(PrintStream err) {
            return SlipwayCommand.run(arguments);
        }
    }

    /** A window was asked for where none can be shown. */
    record NoDisplay(List<String> arguments) implements Face {
        private static final int UNAVAILABLE = 69;

        @Override
        public int enter(PrintStream err) {
            String path = arguments.isEmpty() ? "DIR" : "\"" + arguments.getFirst() + "\"";
            err.print("""
                There is no display here, so the window cannot open. The same work in the terminal:

                  slipway scan %1$s      what the folder is
                  slipway init %1$s      a profile with the defaults
                  slipway plan %1$s      every step and file change, without making any
                  slipway ship %1$s      makes and verifies the artifacts
                  slipway demo          ships a sample project
                  slipway doctor        interpreters and tools found here

                """.formatted(path));
            return UNAVAILABLE;
        }
    }

    /** The one argument is neither a command nor anything on disk. */
    record NothingThere(String argument) implements Face {
        private static final int BAD_ARGUMENTS = 2;

        @Override
        public int enter(PrintStream err) {
            err.println("There is no file or folder \"" + argument + "\", and no command of that name.");
            err.println("\"slipway --help\" lists the commands.");
            return BAD_ARGUMENTS;
        }
    }

    /** The words that are commands even where a file of that name exists; write {@code ./scan} for such a file. */
    Set<String> COMMANDS = Set.of(
            "demo",
            "scan",
            "init",
            "modularize",
            "notebook",
            "environment",
            "plan",
            "ship",
            "run",
            "version",
            "expect",
            "data",
            "move",
            "license",
            "packages",
            "tree",
            "why",
            "lock",
            "audit",
            "undo",
            "engine",
            "pipenv",
            "profile",
            "conda",
            "settings",
            "cache",
            "doctor",
            "help");

    /** What the arguments mean on a machine with or without a display. */
    static Face of(List<String> arguments, Display display) {
        if (arguments.isEmpty()) {
            return windowIf(display, arguments);
        }
        String first = arguments.getFirst();
        if (first.equals("demo")) {
            boolean plain = arguments.stream().skip(1).noneMatch(argument -> argument.startsWith("-"));
            return plain && arguments.size() <= 2 && display.available()
                    ? new Window(arguments)
                    : new CommandLine(arguments);
        }
        if (COMMANDS.contains(first) || first.startsWith("-") || arguments.size() > 1) {
            return new CommandLine(arguments);
        }
        return exists(first) ? windowIf(display, arguments) : new NothingThere(first);
    }

    private static Face windowIf(Display display, List<String> arguments) {
        return display.available() ? new Window(arguments) : new NoDisplay(arguments);
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
