package dev.slipway.metadata.move;

import dev.slipway.metadata.PyValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The statements of a program at its left margin, and which of them a value depends on. */
final class SetupPyBlocks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final int DEEPEST = 4;

    private final List<String> blocks;

    private SetupPyBlocks(List<String> blocks) {
        this.blocks = blocks;
    }

    static SetupPyBlocks of(String source) {
        var blocks = new ArrayList<String>();
        var block = new StringBuilder();
        for (var line : source.split("\\R")) {
            boolean starts = !line.isEmpty()
                    && !Character.isWhitespace(line.charAt(0))
                    && ")]}#".indexOf(line.charAt(0)) < 0
                    && !line.matches("(else|elif|except|finally)\\b.*");
            if (starts && !block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
            block.append(line).append('\n');
        }
        blocks.add(block.toString());
        return new SetupPyBlocks(blocks);
    }

    /** A value as written, with every statement that gives a name in it its meaning. */
    String behind(PyValue value) {
        var said = new LinkedHashSet<String>();
        said.add(written(value));
        var known = new LinkedHashSet<String>();
        for (int depth = 0; depth < DEEPEST; depth++) {
            var names = new LinkedHashSet<String>();
            said.forEach(text -> NAME.matcher(text).results().forEach(found -> names.add(found.group())));
            names.removeAll(known);
            known.addAll(names);
            blocks.stream().filter(block -> gives(block, names)).forEach(said::add);
        }
        return String.join("\n", said);
    }

    private static String written(PyValue value) {
        return switch (value) {
            case PyValue.Unknown(var source) -> source;
            case PyValue.Text(var text) -> text;
            case PyValue.Constant(var source) -> source;
            case PyValue.Items(var items) ->
                String.join("\n", items.stream().map(SetupPyBlocks::written).toList());
            case PyValue.Pairs(var pairs) ->
                String.join(
                        "\n",
                        pairs.values().stream().map(SetupPyBlocks::written).toList());
        };
    }

    /** Whether a statement assigns or defines one of these names; the call of setup() does neither. */
    private static boolean gives(String block, Set<String> names) {
        if (block.startsWith("setup(") || block.startsWith("setuptools.setup(") || block.startsWith("if __name__")) {
            return false;
        }
        return names.stream()
                .anyMatch(name -> block.contains(name)
                        && Pattern.compile("(?s)(^|.*\\W)(def\\s+" + name + "\\s*\\(|as\\s+" + name + "\\b|" + name
                                        + "\\s*\\+?=[^=]|exec\\(.*\\b" + name + "\\b|" + name
                                        + "\\.(append|extend|insert|remove)\\().*")
                                .matcher(block)
                                .matches());
    }
}
