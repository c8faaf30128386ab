package dev.slipway.metadata;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;

/** Rewrites a value of several lines: lines that stay keep their place, indentation and the comments around them. */
final class CfgItems {
    private CfgItems() {}

    static CfgText rewrite(CfgText text, CfgOption option, int headEnd, List<String> wanted) {
        var line = text.lines().get(option.first());
        var inline = option.valueLines().getFirst();
        if (!inline.isEmpty()) {
            // The first item stands behind the `=`: it goes to a line of its own, so that all are alike.
            var head = line.substring(0, headEnd).stripTrailing();
            var moved = text.replace(option.first(), option.first() + 1, List.of(head, indent(text, option) + inline));
            var again = CfgParser.parse(moved, "").options().stream()
                    .filter(other -> other.section().equals(option.section())
                            && other.key().equals(option.key()))
                    .findFirst()
                    .orElseThrow();
            return rewrite(moved, again, head.length(), wanted);
        }
        var items = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (int i = 1; i < option.valueLines().size(); i++) {
            if (!option.valueLines().get(i).isEmpty()) {
                items.add(option.valueLines().get(i));
                places.add(option.lineIndexes().get(i));
            }
        }
        var indent = indent(text, option);
        var result = text;
        for (var delta : DiffUtils.diff(items, wanted).getDeltas().reversed()) {
            int at = delta.getSource().getPosition();
            var lines = delta.getTarget().getLines();
            int common = Math.min(lines.size(), delta.getSource().size());
            int behind = at + common == 0 ? option.first() + 1 : places.get(at + common - 1) + 1;
            for (int i = delta.getSource().size() - 1; i >= common; i--) {
                result = result.replace(places.get(at + i), places.get(at + i) + 1, List.of());
            }
            var more = lines.subList(common, lines.size()).stream()
                    .map(item -> indent + item)
                    .toList();
            result = result.replace(behind, behind, more);
            for (int i = 0; i < common; i++) {
                int place = places.get(at + i);
                var old = result.lines().get(place);
                var own = old.substring(0, old.length() - old.stripLeading().length());
                result = result.replace(place, place + 1, List.of(own + lines.get(i)));
            }
        }
        return result;
    }

    private static String indent(CfgText text, CfgOption option) {
        for (int i = 1; i < option.lineIndexes().size(); i++) {
            var line = text.lines().get(option.lineIndexes().get(i));
            if (!line.isBlank()) {
                return line.substring(0, line.length() - line.stripLeading().length());
            }
        }
        var own = text.lines().get(option.first());
        return own.substring(0, own.length() - own.stripLeading().length()) + "    ";
    }
}
