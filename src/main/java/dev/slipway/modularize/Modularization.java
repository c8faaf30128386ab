package dev.slipway.modularize;

import dev.slipway.change.FileChange;
import dev.slipway.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a folder becomes a package: edits that nobody has made yet, and what there is to say about them.
 *
 * @param root the folder, absolute
 * @param name of the package, as it is imported
 * @param start the script or notebook that it starts, relative to the root with {@code /}
 * @param changes every file that is made, moved, edited
 * @param moved old path to new one, of all files that go into the package; both relative to the root with {@code /}
 * @param data files besides code within the package, relative to the root with {@code /}
 * @param function what a command of the installed package calls, as {@code module:function}
 * @param explanation how it is started and why so, one sentence for a person
 * @param notes what could not be kept, or needs a look
 */
public record Modularization(
        Path root,
        String name,
        String start,
        List<FileChange> changes,
        Map<String, String> moved,
        List<String> data,
        String function,
        String explanation,
        List<Problem> notes) {

    public Modularization {
        changes = List.copyOf(changes);
        moved = Collections.unmodifiableMap(new LinkedHashMap<>(moved));
        data = List.copyOf(data);
        notes = List.copyOf(notes);
    }
}
