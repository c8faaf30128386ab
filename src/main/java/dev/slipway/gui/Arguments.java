package dev.slipway.gui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Arguments of a window. */
final class Arguments {
    private Arguments() {}

    /** As another process with another working directory has to be told them. */
    static List<String> absolute(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.equals("demo") ? argument : absolute(argument))
                .toList();
    }

    private static String absolute(String argument) {
        try {
            return Path.of(argument).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return argument;
        }
    }
}
