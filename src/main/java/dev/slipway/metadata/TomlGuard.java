package dev.slipway.metadata;

import com.github.difflib.DiffUtils;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * Lets an edit of a TOML file through only if the result parses, holds what was wanted and nothing else became different,
 * and no line outside the edited value was touched.
 */
final class TomlGuard {
    private TomlGuard() {}

    static TomlDocument check(TomlDocument before, List<String> path, @Nullable Object value, Supplier<String> edit) {
        TomlDocument after;
        try {
            after = TomlDocument.of(new TomlSource(edit.get(), before.source().mark()), before.file());
        } catch (RuntimeException e) {
            throw refused(before, path, e);
        }
        var wanted = TomlTree.withoutEmptyTables(TomlTree.with(before.tree(), path, value));
        if (!wanted.equals(TomlTree.withoutEmptyTables(after.tree())) || !isLocal(before, after, path)) {
            throw refused(before, path, null);
        }
        return after;
    }

    private static boolean isLocal(TomlDocument before, TomlDocument after, List<String> path) {
        var old = before.text().lines().toList();
        var region = region(before, path, old);
        return DiffUtils.diff(old, after.text().lines().toList()).getDeltas().stream()
                .filter(delta -> delta.getSource().size() > 0)
                .allMatch(delta -> {
                    int first = delta.getSource().getPosition() + 1;
                    int last = first + delta.getSource().size() - 1;
                    return region != null && first >= region[0] && last <= region[1];
                });
    }

    /** First and last line that the value at this path may fill, with the comment above it; null if it is not there. */
    private static int @Nullable [] region(TomlDocument document, List<String> path, List<String> lines) {
        var position = document.parsed().inputPositionOf(path);
        if (position == null) {
            return null;
        }
        int first = position.line();
        while (first > 1 && isCommentOrBlank(lines.get(first - 2))) {
            first--;
        }
        int next = Integer.MAX_VALUE;
        for (int line : linesElsewhere(document.parsed(), List.of(), path, new ArrayList<>())) {
            if (line > position.line()) {
                next = Math.min(next, line);
            }
        }
        // A value that shares its line with another one (inline tables) may change that line.
        return new int[] {first, next == Integer.MAX_VALUE ? lines.size() : Math.max(position.line(), next - 1)};
    }

    private static boolean isCommentOrBlank(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static List<Integer> linesElsewhere(
            TomlTable table, List<String> at, List<String> path, List<Integer> found) {
        for (var key : table.keySet()) {
            var here = new ArrayList<>(at);
            here.add(key);
            if (here.equals(path)) {
                continue;
            }
            var position = table.inputPositionOf(List.of(key));
            if (position != null) {
                found.add(position.line());
            }
            var value = table.get(List.of(key));
            if (value instanceof TomlTable inner) {
                linesElsewhere(inner, here, path, found);
            } else if (value instanceof TomlArray array) {
                linesElsewhere(array, found);
            }
        }
        return found;
    }

    private static void linesElsewhere(TomlArray array, List<Integer> found) {
        for (int i = 0; i < array.size(); i++) {
            var position = array.inputPositionOf(i);
            if (position != null) {
                found.add(position.line());
            }
        }
    }

    private static ShipException refused(TomlDocument document, List<String> path, @Nullable Throwable cause) {
        var key = String.join(".", path);
        int line = document.line(path.toArray(String[]::new));
        var problem = Problem.error(
                        Topic.METADATA,
                        "The key " + key + " in " + document.file()
                                + " is laid out in a way that cannot be edited safely.")
                .in(document.file(), line, 0)
                .so("The file stays as it is.")
                .advise("Edit this key by hand, then scan the project again.");
        return new ShipException(ShipException.Kind.BAD_INPUT, problem, cause);
    }
}
