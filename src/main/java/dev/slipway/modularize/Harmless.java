package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.List;
import java.util.Set;

/** Tells which statements a module may carry out when it is imported: those that only define. */
final class Harmless {
    private static final Set<String> CONTINUES = Set.of("else", "elif", "except", "finally");

    private Harmless() {}

    /** Whether the statement that begins on this line defines names, and does nothing else that can be seen. */
    static boolean atImport(PySource source, List<PySource.Line> lines, int index) {
        PySource.Line line = lines.get(index);
        PyToken first = source.first(line);
        return switch (first.isName() ? first.text() : first.isString() ? "\"" : first.text()) {
            case "def", "class", "async", "@", "\"" -> true;
            case "import", "from", "pass" -> source.statements(line).stream().allMatch(span -> isPlain(source, span));
            case "try" ->
                lines.subList(index + 1, next(source, lines, index)).stream()
                        .allMatch(inner -> source.statements(inner).stream().allMatch(span -> isPlain(source, span)));
            default ->
                source.statements(line).stream().allMatch(span -> isPlain(source, span)) && source.blockColon(line) < 0;
        };
    }

    /** The line at which the next statement of the same level begins. */
    static int next(PySource source, List<PySource.Line> lines, int index) {
        int next = index + 1;
        while (next < lines.size()
                && (lines.get(next).column() > 0
                        || CONTINUES.contains(source.first(lines.get(next)).text()))) {
            next++;
        }
        return next;
    }

    /** An import, or an assignment in which nothing is called. */
    private static boolean isPlain(PySource source, PySource.Span span) {
        String first = source.token(span.from()).text();
        if (first.equals("import") || first.equals("from") || first.equals("pass") || CONTINUES.contains(first)) {
            return true;
        }
        boolean assigns = false;
        for (int i = span.from(); i < span.to(); i++) {
            PyToken token = source.token(i);
            assigns |= token.is("=") && token.depth() == 0;
            boolean calls = token.is("(")
                    && i > span.from()
                    && (source.token(i - 1).isName()
                            || source.token(i - 1).is(")")
                            || source.token(i - 1).is("]"));
            if (calls || token.is("[") && source.at(i - 1).isName() || token.is("for") || token.formatted()) {
                return false;
            }
        }
        return assigns && !first.equals("del")
                || span.to() - span.from() == 1 && source.token(span.from()).isString();
    }
}
