package dev.slipway.modularize;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.NotebookReader;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notebook as a script: its code cells in order, what only IPython understands translated or commented out. Outputs stay
 * behind. A line tells of which code it was made, see {@link NotebookOrigin}.
 *
 * @param text the script, with {@code # %%} before each cell
 * @param notes what could not be translated
 */
public record NotebookScript(String text, List<Problem> notes) {
    private static final String DISPLAY = """
            def display(*values):
                \"""Prints what a notebook would show.\"""
                for value in values:
                    if value is not None:
                        print(repr(value))
            """;

    /**
     * Converts a notebook.
     *
     * @param file as it is called in messages, relative to the root with {@code /}
     * @throws ShipException (BAD_INPUT) if it is no notebook, or one of another language than Python
     */
    public static NotebookScript of(String file, Path path) {
        List<String> cells;
        try {
            cells = NotebookReader.cells(path);
        } catch (IOException e) {
            throw refuse(file, "The notebook " + file + " cannot be read: its JSON is broken.", e);
        }
        if (cells == null) {
            throw refuse(file, "The notebook " + file + " is not written in Python.", null);
        }
        return of(file, cells);
    }

    static NotebookScript of(String file, List<String> cells) {
        List<Problem> notes = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        boolean shows = false;
        for (String cell : cells) {
            if (cell.isBlank()) {
                continue;
            }
            NotebookCell converted = NotebookCell.of(cell.replace("\r\n", "\n"));
            for (String lost : converted.lost()) {
                notes.add(Problem.warning(Topic.PROJECT, "\"" + lost + "\" means nothing outside of a notebook.")
                        .in(file, 0, 0)
                        .so("It became a comment.")
                        .advise("Write it in Python if the program needs it."));
            }
            shows |= converted.shows();
            parts.add("# %%\n" + converted.text().stripTrailing() + "\n");
        }
        String body = String.join("\n\n", parts);
        boolean own = body.contains("import display") || body.contains("def display(");
        String head = "\"\"\"From the notebook " + name(file) + ".\"\"\"\n\n" + NotebookOrigin.line(cells) + "\n";
        return new NotebookScript(head + (shows && !own ? DISPLAY + "\n\n" : "") + body, List.copyOf(notes));
    }

    private static String name(String file) {
        return RelativePath.nameOf(file).replace("\\", "/").replace("\"", "'");
    }

    private static ShipException refuse(String file, String message, @Nullable Exception cause) {
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                Problem.error(Topic.PROJECT, message)
                        .in(file, 0, 0)
                        .so("Nothing was changed.")
                        .advise("Open it in Jupyter and save it again, or choose another one."),
                cause);
    }
}
