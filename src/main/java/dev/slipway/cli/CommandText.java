package dev.slipway.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A command as it can be pasted into a shell. Only for reading: Slipway itself passes nothing through one. */
final class CommandText {
    private CommandText() {}

    static String of(List<String> command) {
        return command.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (!word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-./:=@%+,\\~".indexOf(c) >= 0)) {
            return word;
        }
        return word.contains("'") ? "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : "'" + word + "'";
    }
}
