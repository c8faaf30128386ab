package dev.slipway;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the arguments ask for: the window, a command, or something that cannot be had here. */
sealed interface Face {

    /** A window, on what the arguments name; no arguments for the start screen, {@code demo [DIR]} for the sample. */
    record Window(List<String> arguments) implements Face {}

    /** A command in the terminal. */
    record CommandLine(List<String> arguments) implements Face {}

    /** A window was asked for where none can be shown. */
    record NoDisplay(List<String> arguments) implements Face {}

    /** The one argument is neither a command nor anything on disk. */
    record NothingThere(String argument) implements Face {}

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
            "version",
            "data",
            "move",
            "license",
            "undo",
            "engine",
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
