package dev.slipway.metadata;

import dev.slipway.change.TextForm;
import dev.slipway.metadata.python.PyToken;
import dev.slipway.metadata.python.PyToken.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of constants that a setup.py executes, as in {@code with open(os.path.join(here, "tide", "about.py")) as f: exec(f.read(), about)}.
 *
 * @param path the strings that name it, as they follow each other; empty if none does
 * @param dict the name that its constants are put under; empty if they become names of the program itself
 */
record ExecutedFile(List<String> path, String dict) {
    /** So far back the name of the file may stand. */
    private static final int WITHIN = 60;

    private static final int LARGEST = 1 << 16;

    /** @param exec index of the word {@code exec} */
    static ExecutedFile of(List<PyToken> tokens, int exec) {
        int end = exec + 2;
        for (int open = 1; open > 0 && tokens.get(end).kind() != Kind.END; end++) {
            open += tokens.get(end).is("(") ? 1 : tokens.get(end).is(")") ? -1 : 0;
        }
        int last = end - 2;
        boolean named = last > exec + 2
                && tokens.get(last).kind() == Kind.NAME
                && tokens.get(last - 1).is(",");
        for (int at = last; at >= Math.max(0, exec - WITHIN); at--) {
            if (text(tokens.get(at)).endsWith(".py")) {
                return new ExecutedFile(
                        joined(tokens, at), named ? tokens.get(last).text() : "");
            }
        }
        return new ExecutedFile(List.of(), "");
    }

    private static List<String> joined(List<PyToken> tokens, int last) {
        var parts = new ArrayList<String>(List.of(text(tokens.get(last))));
        for (int at = last - 2;
                at >= 0 && tokens.get(at + 1).is(",") && !text(tokens.get(at)).isEmpty();
                at -= 2) {
            parts.addFirst(text(tokens.get(at)));
        }
        return parts;
    }

    private static String text(PyToken token) {
        return token.kind() == Kind.STRING ? token.value().orElse("") : "";
    }

    /** Its text; empty if it is not below this folder, cannot be read, or is no file of constants by its size. */
    Optional<String> read(Path root) {
        try {
            Path file = root.resolve(String.join("/", path)).normalize();
            if (path.isEmpty() || !file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return TextForm.of(Files.readAllBytes(file)).map(TextForm::text);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
