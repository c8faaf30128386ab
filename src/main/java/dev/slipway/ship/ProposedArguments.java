package dev.slipway.ship;

import dev.slipway.profile.TypedWords;
import dev.slipway.project.EntryPoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arguments to try a program with, read from the example in the project's own README: whoever wrote it showed there how the
 * program is run.
 */
final class ProposedArguments {
    private static final int LARGEST = 1 << 20;
    /** The command with which a README shows a program: {@code python -m NAME}, {@code python FILE}, or its own name. */
    private static final Pattern COMMAND = Pattern.compile(
            "^[\\s>]*(?:`+)?\\s*(?:\\$|%|>|❯)?\\s*(?:(?:python|python3|py)(?:\\.exe)?\\s+(?:-m\\s+)?)?([^\\s`]+)((?:\\s+[^`]*)?)`*\\s*$");
    /**
     * Words that stand for something, that a shell would take for itself, or the cells of a table: no example to follow. Nor is
     * one that names a file: from another folder, where the program is tried, it is not there.
     */
    private static final Pattern NO_EXAMPLE = Pattern.compile(
            "[<>|&;$*\\[\\](){}…\u2502\u2503]|\\.\\.\\.|\\S\\s{2,}[^\\s#]|[\\w-]\\.[A-Za-z]\\w{0,7}(?![\\w.])|(^|\\s)~?\\.{0,2}/");

    private static final Pattern COMMENT = Pattern.compile("\\s#.*$");

    private ProposedArguments() {}

    /**
     * @param aliases other names by which the same program is started, such as its command
     * @return the arguments; none if no README shows any
     */
    static List<String> of(Path root, EntryPoint start, Set<String> aliases) {
        for (Path readme : readmes(root)) {
            for (String line : lines(readme)) {
                Matcher matcher = COMMAND.matcher(line);
                if (matcher.matches() && names(start, aliases, matcher.group(1))) {
                    String rest =
                            COMMENT.matcher(matcher.group(2)).replaceFirst("").strip();
                    if (!rest.isEmpty() && !NO_EXAMPLE.matcher(rest).find()) {
                        return TypedWords.of(rest);
                    }
                }
            }
        }
        return List.of();
    }

    private static boolean names(EntryPoint start, Set<String> aliases, String word) {
        String file = word.replace('\\', '/').replaceFirst("^\\./", "");
        return file.equals(start.target())
                || aliases.contains(file)
                || file.equals(start.file())
                || start.file().endsWith("/" + file) && file.endsWith(".py");
    }

    private static List<Path> readmes(Path root) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
            for (Path file : files) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.startsWith("readme") && Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                    found.add(file);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private static List<String> lines(Path readme) {
        try {
            return new String(Files.readAllBytes(readme), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
