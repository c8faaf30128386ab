package dev.slipway.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.slipway.change.DiffLine.Kind;
import java.util.ArrayList;
import java.util.List;

/** The changed places of two texts with the lines around them. */
final class Hunks {
    private static final int CONTEXT = 3;

    private final List<TextLine> before;
    private final List<TextLine> after;
    private final List<DiffLine> out = new ArrayList<>();

    private Hunks(List<TextLine> before, List<TextLine> after) {
        this.before = before;
        this.after = after;
    }

    static List<DiffLine> between(List<TextLine> before, List<TextLine> after) {
        var hunks = new Hunks(before, after);
        var deltas = DiffUtils.diff(before, after).getDeltas();
        for (int i = 0; i < deltas.size(); ) {
            int last = i;
            while (last + 1 < deltas.size() && gap(deltas.get(last), deltas.get(last + 1)) <= 2 * CONTEXT) {
                last++;
            }
            hunks.add(deltas.subList(i, last + 1));
            i = last + 1;
        }
        return hunks.out;
    }

    private static int gap(AbstractDelta<TextLine> one, AbstractDelta<TextLine> next) {
        return next.getSource().getPosition()
                - (one.getSource().getPosition() + one.getSource().size());
    }

    private void add(List<AbstractDelta<TextLine>> deltas) {
        var first = deltas.getFirst();
        var last = deltas.getLast();
        int lead = Math.min(CONTEXT, first.getSource().getPosition());
        int oldFrom = first.getSource().getPosition() - lead;
        int newFrom = first.getTarget().getPosition() - lead;
        int oldEnd = last.getSource().getPosition() + last.getSource().size();
        int oldTo = Math.min(before.size(), oldEnd + CONTEXT);
        int newTo = last.getTarget().getPosition() + last.getTarget().size() + (oldTo - oldEnd);
        var header = "@@ -" + range(oldFrom, oldTo) + " +" + range(newFrom, newTo) + " @@";
        out.add(new DiffLine(Kind.HUNK, header, 0, 0));
        int oldAt = oldFrom;
        int newAt = newFrom;
        for (var delta : deltas) {
            for (; oldAt < delta.getSource().getPosition(); oldAt++, newAt++) {
                line(Kind.CONTEXT, before.get(oldAt), oldAt + 1, newAt + 1);
            }
            for (int i = 0; i < delta.getSource().size(); i++, oldAt++) {
                line(Kind.REMOVED, before.get(oldAt), oldAt + 1, 0);
            }
            for (int i = 0; i < delta.getTarget().size(); i++, newAt++) {
                line(Kind.ADDED, after.get(newAt), 0, newAt + 1);
            }
        }
        for (; oldAt < oldTo; oldAt++, newAt++) {
            line(Kind.CONTEXT, before.get(oldAt), oldAt + 1, newAt + 1);
        }
    }

    private void line(Kind kind, TextLine line, int oldLine, int newLine) {
        out.add(new DiffLine(kind, line.text(), oldLine, newLine));
        if (line.end().isEmpty()) {
            out.add(Diff.noNewline());
        }
    }

    /** As GNU diff writes it: an empty range names the line before it. */
    private static String range(int from, int to) {
        int count = to - from;
        int start = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(start) : start + "," + count;
    }
}
