package dev.slipway.metadata.move;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;

/** Entry points of setuptools, one {@code name = module:function} a line, by their groups. */
final class SetuptoolsPoints {
    private SetuptoolsPoints() {}

    static void fill(SetupFields fields, ProjectParts parts) {
        fields.table("entry_points").forEach((group, lines) -> {
            for (var line : lines) {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    parts.tell(Problem.warning(
                            Topic.METADATA,
                            "The entry point `" + line + "` of " + group + " names no object and goes."));
                    continue;
                }
                var name = line.substring(0, equals).strip();
                var target = line.substring(equals + 1).strip().replaceAll("\\s*:\\s*", ":");
                parts.point(group, name, target);
            }
        });
    }
}
