package dev.slipway.metadata.move;

import dev.slipway.change.FileChange;
import dev.slipway.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A move, made up but not written.
 *
 * @param source what described the project
 * @param changes the edits of files; together they are one unit to undo
 * @param told what a person should know: what stays elsewhere, what goes
 * @param asked what cannot be known without running the project's code: the field, by its key in {@code [project]}, to the question.
 *     Without an answer the value stays where it is computed; only a name must be given
 */
public record Move(MoveSource source, List<FileChange> changes, List<Problem> told, Map<String, String> asked) {
    public Move {
        changes = List.copyOf(changes);
        told = List.copyOf(told);
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /** Whether it can be written as it is: a distribution needs a name, and its version a place. */
    public boolean isReady() {
        return !changes.isEmpty();
    }
}
