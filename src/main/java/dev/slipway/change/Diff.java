package dev.slipway.change;

import dev.slipway.change.DiffLine.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link FileChange} changes, for the eye. */
public final class Diff {
    private static final String NO_NEWLINE = "\\ No newline at end of file";

    private Diff() {}

    /**
     * A unified diff; the file is named relative to {@code root} with {@code /}. Empty if nothing changes. Line ends are
     * left out of the lines; where they change, a remark says so.
     */
    public static String unified(FileChange change, Path root) {
        if (change.changesNothing()) {
            return "";
        }
        var name = ShownPath.of(change.file(), root);
        var text = new StringBuilder();
        text.append("--- ")
                .append(change.before() == null ? "/dev/null" : "a/" + name)
                .append('\n');
        text.append("+++ ")
                .append(change.after() == null ? "/dev/null" : "b/" + name)
                .append('\n');
        for (var line : lines(change)) {
            var prefix = switch (line.kind()) {
                case ADDED -> "+";
                case REMOVED -> "-";
                case CONTEXT -> " ";
                case HUNK, NOTE -> "";
            };
            text.append(prefix).append(line.text()).append('\n');
        }
        return text.toString();
    }

    /** The lines of the diff with three lines of context, for a window. Empty if nothing changes. */
    public static List<DiffLine> lines(FileChange change) {
        if (change.changesNothing()) {
            return List.of();
        }
        var before = textOf(change.before());
        var after = textOf(change.after());
        if (before.isEmpty() || after.isEmpty()) {
            return binary(change);
        }
        var lines = new ArrayList<DiffLine>();
        notes(change, before.get(), after.get()).forEach(note -> lines.add(new DiffLine(Kind.NOTE, note, 0, 0)));
        lines.addAll(Hunks.between(
                TextLine.split(before.get().text()), TextLine.split(after.get().text())));
        return List.copyOf(lines);
    }

    static DiffLine noNewline() {
        return new DiffLine(Kind.NOTE, NO_NEWLINE, 0, 0);
    }

    private static Optional<TextForm> textOf(byte @Nullable [] bytes) {
        return TextForm.of(bytes == null ? new byte[0] : bytes);
    }

    private static List<DiffLine> binary(FileChange change) {
        var lines = new ArrayList<DiffLine>();
        var before = change.before();
        var after = change.after();
        if (before != null) {
            lines.add(new DiffLine(Kind.REMOVED, "binary, " + before.length + " bytes", 0, 0));
        }
        if (after != null) {
            lines.add(new DiffLine(Kind.ADDED, "binary, " + after.length + " bytes", 0, 0));
        }
        return List.copyOf(lines);
    }

    private static List<String> notes(FileChange change, TextForm before, TextForm after) {
        var notes = new ArrayList<String>();
        if (change.before() == null || change.after() == null) {
            return notes;
        }
        if (!before.charset().equals(after.charset()) && !after.text().isEmpty()) {
            notes.add("The encoding changes from " + before.charset() + " to " + after.charset() + ".");
        } else if (before.mark() != after.mark()) {
            notes.add("The byte order mark " + (after.mark() ? "is added." : "goes."));
        }
        var oldEnd = TextLine.usualEnd(before.text());
        var newEnd = TextLine.usualEnd(after.text());
        if (!oldEnd.isEmpty() && !newEnd.isEmpty() && !oldEnd.equals(newEnd)) {
            notes.add("Line ends change from " + TextLine.endName(oldEnd) + " to " + TextLine.endName(newEnd) + ".");
        }
        return notes;
    }
}
