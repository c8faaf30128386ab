package dev.slipway.metadata.move;

import dev.slipway.change.ByteOrderMark;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.metadata.TomlLayout;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a new {@code [project]} into a pyproject.toml in place of the tables that said it before; all other lines stay. */
final class PyprojectRewrite {
    private final @Nullable TomlDocument old;
    private final TomlLayout layout;
    private final Set<Integer> gone = new LinkedHashSet<>();
    private final Set<String> touched = new LinkedHashSet<>(Set.of("poetry", "flit", "setuptools"));
    private int place = -1;

    private PyprojectRewrite(@Nullable TomlDocument old) {
        this.old = old;
        this.layout = TomlLayout.of(old == null ? "" : old.text());
    }

    /** @param old the file as it is; null if there is none */
    static PyprojectRewrite of(@Nullable TomlDocument old) {
        return new PyprojectRewrite(old);
    }

    TomlLayout layout() {
        return layout;
    }

    /** Lets the tables of a tool become different; those of all others may not. */
    void touches(List<String> table) {
        if (table.size() > 1 && table.getFirst().equals("tool")) {
            touched.add(table.get(1));
        }
    }

    /** Takes a table out, with those below it. */
    void without(List<String> table) {
        touches(table);
        for (var block : layout.blocks()) {
            if (!block.path().isEmpty() && block.isIn(table)) {
                remove(block.from(), block.from(), block.to());
            }
        }
    }

    /** Takes keys out of a table; the table itself too when nothing stays. */
    void withoutKeys(List<String> table, Set<String> keys) {
        touches(table);
        for (var block : layout.blocks()) {
            if (block.path().equals(table)) {
                if (block.entries().stream().allMatch(entry -> keys.contains(entry.key()))) {
                    remove(block.from(), block.from(), block.to());
                } else {
                    block.entries().stream()
                            .filter(entry -> keys.contains(entry.key()))
                            .forEach(entry -> remove(block.from(), entry.from(), entry.to()));
                }
            }
        }
    }

    /** The new tables go before the first table that loses something. */
    private void remove(int table, int from, int to) {
        if (from < to && (place < 0 || table < place)) {
            place = table;
        }
        for (int i = from; i < to; i++) {
            gone.add(i);
        }
    }

    /**
     * The whole file.
     *
     * @throws ShipException (BAD_INPUT) if something else than the tables taken out would become different
     */
    byte[] with(String tables) {
        var lines = layout.lines();
        var written = new ArrayList<String>();
        int at = place < 0 ? lines.size() : place;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == at) {
                separate(written);
                written.addAll(tables.strip().lines().toList());
                written.add("");
            }
            if (i < lines.size() && !gone.contains(i)) {
                // Lines that are gone leave their blank lines behind: one is enough.
                boolean surplus = lines.get(i).isBlank()
                        && !written.isEmpty()
                        && written.getLast().isBlank()
                        && (i == at || gone.contains(i - 1) || i > at && i - 1 < at);
                if (!surplus) {
                    written.add(lines.get(i));
                }
            }
        }
        while (!written.isEmpty() && written.getLast().isBlank()) {
            written.removeLast();
        }
        var text = String.join("\n", written) + "\n";
        if (old != null && old.text().contains("\r\n")) {
            text = text.replace("\n", "\r\n");
        }
        boolean mark = old != null && ByteOrderMark.of(old.bytes()).isPresent();
        var bytes = ((mark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
        check(bytes);
        return bytes;
    }

    private static void separate(List<String> written) {
        if (!written.isEmpty() && !written.getLast().isBlank()) {
            written.add("");
        }
    }

    private void check(byte[] bytes) {
        try {
            var now = TomlDocument.of(bytes, PyprojectFile.NAME);
            if (old == null) {
                return;
            }
            var before = old.table("tool");
            var after = now.table("tool");
            for (var tool : before.keySet()) {
                if (!touched.contains(tool) && !before.get(tool).equals(after.get(tool))) {
                    throw refused(null);
                }
            }
        } catch (ShipException e) {
            throw refused(e);
        }
    }

    private static ShipException refused(@Nullable ShipException cause) {
        var problem = Problem.error(
                        Topic.METADATA,
                        "The file " + PyprojectFile.NAME + " is laid out in a way that cannot be moved safely.")
                .in(PyprojectFile.NAME, 0, 0)
                .so("All files stay as they are."
                        + (cause == null ? "" : " " + cause.problem().message()))
                .advise("Move the tables by hand.");
        return new ShipException(ShipException.Kind.BAD_INPUT, problem, cause);
    }
}
