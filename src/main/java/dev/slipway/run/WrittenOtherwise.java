package dev.slipway.run;

import dev.slipway.change.FileChange;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows again what a second look at a plan changed in the edits of a person's files, before they are made. */
final class WrittenOtherwise {
    private static final int MOST_LINES = 8;

    private WrittenOtherwise() {}

    /** One problem for each file that will hold something else than was shown. */
    static List<Problem> of(Path root, @Nullable Step shown, Step now) {
        Map<Path, FileChange> before = new HashMap<>();
        if (shown != null) {
            edits(shown).forEach(change -> before.put(change.file(), change));
        }
        List<Problem> problems = new ArrayList<>();
        for (FileChange change : edits(now)) {
            FileChange known = before.get(change.file());
            if (known != null && !lines(known).equals(lines(change))) {
                problems.add(told(root.relativize(change.file()).toString().replace('\\', '/'), known, change));
            }
        }
        return problems;
    }

    private static List<FileChange> edits(Step step) {
        return step.actions().stream()
                .filter(Action.WriteFiles.class::isInstance)
                .flatMap(action -> ((Action.WriteFiles) action).changes().stream())
                .toList();
    }

    private static Problem told(String file, FileChange shown, FileChange now) {
        return Problem.warning(
                        Topic.DEPENDENCIES,
                        "What works here is another choice of versions than was shown, so " + file
                                + " is written otherwise: " + difference(lines(shown), lines(now)) + ".")
                .in(file, 0, 0)
                .so("What was shown first could not be imported once it was installed.")
                .advise("The edit can be taken back: slipway undo.");
    }

    private static String difference(List<String> shown, List<String> now) {
        List<String> all = new ArrayList<>();
        without(shown, now).forEach(line -> all.add("− " + line));
        without(now, shown).forEach(line -> all.add("+ " + line));
        int more = all.size() - MOST_LINES;
        return String.join("  ", all.subList(0, Math.min(all.size(), MOST_LINES))) + (more > 0 ? "  …" : "");
    }

    private static Set<String> without(List<String> lines, List<String> others) {
        Set<String> left = new LinkedHashSet<>(lines);
        left.removeAll(Set.copyOf(others));
        return left;
    }

    private static List<String> lines(FileChange change) {
        byte[] after = change.after();
        return after == null
                ? List.of()
                : new String(after, StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
