package dev.slipway.metadata.move;

import dev.slipway.metadata.CfgDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What stays of a setup.cfg: the settings of other tools, byte for byte. */
final class SetupCfgRest {
    private SetupCfgRest() {}

    /** Null if nothing stays. */
    static byte @Nullable [] of(CfgDocument document, ProjectParts parts) {
        var kept = new ArrayList<String>();
        int comments = 0;
        boolean moves = false;
        var pending = new ArrayList<String>();
        for (var line : document.rawLines()) {
            var text = line.strip();
            if (text.startsWith("[") && text.contains("]")) {
                moves = SetupCfgFields.moves(text.substring(1, text.indexOf(']')));
            }
            if (moves && (text.startsWith("#") || text.startsWith(";"))) {
                // A comment right above the next section belongs to that one.
                pending.add(line);
                continue;
            }
            if (!moves && !pending.isEmpty()) {
                if (text.startsWith("[")) {
                    kept.addAll(pending);
                } else {
                    comments += pending.size();
                }
            } else {
                comments += pending.size();
            }
            pending.clear();
            if (!moves) {
                kept.add(line);
            }
        }
        comments += pending.size();
        if (comments > 0) {
            parts.tell(Problem.warning(
                            Topic.METADATA,
                            (comments == 1 ? "A line" : comments + " lines")
                                    + " of comment in setup.cfg had no place to move to.")
                    .so("The diff shows them; an undo brings them back."));
        }
        return kept.stream().allMatch(String::isBlank) ? null : document.withLinesOnly(kept);
    }
}
