package dev.slipway.dependency.adopt;

import dev.slipway.dependency.CondaFile;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What conda environments declare, by the names of Python's index. */
final class CondaSources {
    private CondaSources() {}

    static List<Source> in(Path root) {
        return CondaFile.all(root).stream()
                .map(found -> read(found.name(), Group.of(found.group()), found.file()))
                .toList();
    }

    private static Source read(String name, Group group, CondaFile conda) {
        var items = new ArrayList<Source.Item>();
        var left = new ArrayList<String>();
        conda.declared().forEach(one -> Items.add(one, items, left));
        var told = new ArrayList<>(conda.problems());
        told.addAll(Items.told(name, left));
        if (!conda.unnamed().isEmpty()) {
            told.add(Problem.info(
                            Topic.METADATA,
                            "What only conda provides stays in " + name + ": " + String.join(", ", conda.unnamed())
                                    + ".")
                    .in(name, 0, 0)
                    .so("A wheel cannot ask for it."));
        }
        return new Source(
                name, group, items, List.of(), group.isMain() ? PipfileSources.least(conda.python()) : "", told);
    }
}
