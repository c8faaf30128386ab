package dev.slipway.gui.form;

import dev.slipway.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An argv as a person would type it. For the eye and the clipboard only: nothing is ever run from it. */
public final class ShellWords {
    private ShellWords() {}

    /** Words in quotes where they have to be; paths below {@code root} are told relative to it. */
    public static String shown(List<String> command, Path root) {
        String prefix = root + root.getFileSystem().getSeparator();
        return command.stream()
                .map(word -> word.startsWith(prefix) ? word.substring(prefix.length()) : word)
                .map(ShellWords::quoted)
                .collect(Collectors.joining(" "));
    }

    /** The same command for a narrow place: its program by name, and the home folder as a tilde. To read, not to run. */
    public static String shortened(String command) {
        int space = command.indexOf(' ');
        String program = space < 0 ? command : command.substring(0, space);
        String rest = space < 0 ? "" : command.substring(space);
        String name = program.startsWith("/") ? program.substring(program.lastIndexOf('/') + 1) : program;
        return name + rest.replace(System.getProperty("user.home", "\0"), "~");
    }

    /** A path as it is typed on a platform: quoted where its shells would read something else in it. */
    public static String typed(String path, Platform platform) {
        // In a file's name of Windows a backslash is no quote, and there can be no double quote.
        return switch (platform) {
            case WINDOWS -> path.chars().allMatch(c -> plain(c) || c == '\\') ? path : '"' + path + '"';
            case LINUX, MACOS -> quoted(path);
        };
    }

    private static String quoted(String word) {
        if (!word.isEmpty() && word.chars().allMatch(ShellWords::plain)) {
            return word;
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean plain(int c) {
        return Character.isLetterOrDigit(c) || "-_./=:,@%+".indexOf(c) >= 0;
    }
}
