package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.modularize.NotebookScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A notebook turned into a script: an edit that nobody has made yet.
 *
 * @param script what it becomes
 * @param change the edit that writes it
 */
public record NotebookProposal(NotebookScript script, FileChange change) {

    /**
     * @param notebook relative to the root with {@code /}
     * @param output the script, absolute; null for one beside the notebook
     * @throws dev.slipway.problem.ShipException as {@link NotebookScript#of}
     */
    public static NotebookProposal of(Path root, String notebook, @Nullable Path output) {
        NotebookScript script = NotebookScript.of(notebook, root.resolve(notebook));
        Path file = output != null ? output : root.resolve(notebook.replaceFirst("\\.ipynb$", "") + ".py");
        byte[] content = script.text().getBytes(StandardCharsets.UTF_8);
        return new NotebookProposal(script, FileChange.to(file, content, "Turn " + notebook + " into a script"));
    }
}
