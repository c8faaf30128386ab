package dev.slipway.modularize;

import dev.slipway.plan.Sha256;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.NotebookReader;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line by which a file that was made from a notebook tells of which code it was made. By it a notebook that was edited since is
 * noticed, also on another machine: else what is shipped would go on doing what the notebook did long ago.
 */
public final class NotebookOrigin {
    private static final String BEFORE = "# Made from the notebook's code ";
    private static final Pattern LINE = Pattern.compile("(?m)^" + Pattern.quote(BEFORE) + "([0-9a-f]{12})\\.\\r?$");
    private static final int DIGITS = 12;

    /** The line stands below the first one, which is short. */
    private static final int HEAD = 2048;

    private NotebookOrigin() {}

    /** @param cells the sources of its code cells, in order */
    static String line(List<String> cells) {
        return BEFORE + digest(cells) + ".\n";
    }

    private static String digest(List<String> cells) {
        return Sha256.of(cells.stream().filter(cell -> !cell.isBlank()).toList())
                .substring(0, DIGITS);
    }

    /** Says which files were made from code that their notebook no longer holds; reads notebooks only where such a file lies. */
    public static List<Problem> outdated(Project project) {
        Map<String, List<String>> notebooks = new HashMap<>();
        for (String source : project.sources()) {
            if (source.endsWith(".ipynb")) {
                String stem = RelativePath.nameOf(source).replaceFirst("\\.ipynb$", "");
                for (String name : new LinkedHashSet<>(List.of(stem + ".py", Identifiers.module(stem) + ".py"))) {
                    notebooks.computeIfAbsent(name, _ -> new ArrayList<>()).add(source);
                }
            }
        }
        List<Problem> told = new ArrayList<>();
        if (notebooks.isEmpty()) {
            return told;
        }
        for (String source : project.sources()) {
            List<String> named = notebooks.get(RelativePath.nameOf(source));
            String made = named == null ? null : madeFrom(project.root().resolve(source));
            if (named != null && made != null) {
                List<String> now = named.stream()
                        .map(notebook -> digest(project.root().resolve(notebook)))
                        .filter(digest -> digest != null)
                        .toList();
                // Two notebooks of one name: either may be the one.
                if (!now.isEmpty() && !now.contains(made)) {
                    told.add(outdated(named.getFirst(), source));
                }
            }
        }
        return told;
    }

    private static Problem outdated(String notebook, String source) {
        return Problem.warning(Topic.PROJECT, "The notebook has changed since " + source + " was made from it.")
                .in(notebook, 0, 0)
                .so("What is shipped still does what the notebook did then.")
                .advise("Take the package back in the history (slipway undo) and ship again. If the two have parted on"
                        + " purpose, delete the line in " + source + " that begins with \"" + BEFORE.strip() + "\".");
    }

    private static @Nullable String madeFrom(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Matcher line = LINE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return line.find() ? line.group(1) : null;
        } catch (IOException e) {
            return null; // The scan has told of it.
        }
    }

    private static @Nullable String digest(Path notebook) {
        try {
            List<String> cells = NotebookReader.cells(notebook);
            return cells == null ? null : digest(cells);
        } catch (IOException e) {
            return null;
        }
    }
}
