package dev.slipway.artifact.image;

import dev.slipway.change.OwnText;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A {@code .dockerignore} that lets in what is named and nothing else, so that no secret, environment or leftover comes into a build
 * (docs.docker.com, ".dockerignore files").
 */
final class IgnoreText {
    /** In the folder, but nothing that a container needs. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\.git.*|\\.github|\\.vscode|\\.idea|\\.pre-commit-config\\.yaml|\\.dockerignore|[Dd]ockerfile.*|docker-compose.*|compose\\.ya?ml"
                    + "|slipway\\.json|\\.venv|tests?|docs?|\\.?tox\\.ini|noxfile\\.py");

    private IgnoreText() {}

    /**
     * @param files what goes along, relative to the folder with {@code /}
     * @param held what must not, though it lies in a folder that goes along
     * @param all whether what is usually of no use in a container is let in as well, since the build may read it
     * @param more names that are let in besides
     */
    static String of(Collection<String> files, Collection<String> held, boolean all, Collection<String> more) {
        TreeSet<String> names = new TreeSet<>(more);
        for (String file : files) {
            String top = file.split("/", 2)[0];
            if (all || !ASIDE.matcher(top).matches()) {
                names.add(top);
            }
        }
        names.removeIf(name -> name.equals(".git") || name.equals(".venv"));
        StringBuilder text = new StringBuilder("# Only what is named here goes into the build.\n*\n");
        names.forEach(name -> text.append('!').append(escaped(name)).append('\n'));
        text.append("**/__pycache__\n**/*.py[co]\n");
        TreeSet<String> out = new TreeSet<>(held);
        if (!out.isEmpty()) {
            text.append("# Held back.\n");
            out.forEach(file -> text.append(escaped(file)).append('\n'));
        }
        return OwnText.signed(text.toString());
    }

    /** Signs of patterns (Go's {@code filepath.Match}) lose their meaning. */
    private static String escaped(String name) {
        String plain = name.replaceAll("([*?\\[\\]\\\\])", "\\\\$1");
        return plain.startsWith("!") || plain.startsWith("#") ? "\\" + plain : plain;
    }
}
