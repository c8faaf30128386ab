package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that lines of code take from outside: those of a function's own, and its parameters, are not among them. */
final class FreeNames {
    private final PySource source;

    private FreeNames(PySource source) {
        this.source = source;
    }

    /** At least those that these lines take from the module's names; what cannot be told counts as taken. */
    static Set<String> of(PySource source, List<PySource.Line> lines) {
        return new FreeNames(source).used(lines);
    }

    private Set<String> used(List<PySource.Line> lines) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            PySource.Line line = lines.get(i);
            int def = definition(line);
            if (def < 0) {
                used.addAll(names(line.from(), line.to()));
                continue;
            }
            int last = i;
            while (last + 1 < lines.size() && lines.get(last + 1).column() > line.column()) {
                last++;
            }
            used.addAll(function(line, def, lines.subList(i + 1, last + 1)));
            i = last;
        }
        return used;
    }

    /** The token that is {@code def}; -1 if the line defines no function. */
    private int definition(PySource.Line line) {
        int first = source.first(line).is("async") ? line.from() + 1 : line.from();
        return source.at(first).is("def") && source.blockColon(line) > 0 ? first : -1;
    }

    private Set<String> function(PySource.Line header, int def, List<PySource.Line> body) {
        int colon = source.blockColon(header);
        Set<String> bound = new HashSet<>(BoundNames.of(source, body, false).bound());
        Set<String> outside = new HashSet<>();
        for (int i = def + 2; i < colon; i++) {
            PyToken token = source.token(i);
            PyToken before = source.token(i - 1);
            boolean parameter =
                    token.depth() == 1 && (before.is("(") || before.is(",") || before.is("*") || before.is("**"));
            if (token.isName() && parameter) {
                bound.add(token.text());
            } else if (token.isName() && !before.is(".")) {
                outside.add(token.text());
            }
        }
        Set<String> inside = used(body);
        inside.addAll(names(colon + 1, header.to()));
        inside.removeAll(bound);
        inside.addAll(declared(body));
        inside.addAll(outside);
        return inside;
    }

    private Set<String> names(int from, int to) {
        Set<String> names = source.names(from, to);
        for (int i = from; i < to; i++) {
            boolean keyword = source.token(i).isName()
                    && source.token(i).depth() > 0
                    && source.at(i + 1).is("=");
            if (keyword && count(source.token(i).text(), from, to) == 1) {
                names.remove(source.token(i).text());
            }
        }
        return names;
    }

    private int count(String name, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            PyToken token = source.token(i);
            count += token.is(name) ? 1 : token.formatted() && token.text().contains(name) ? 1 : 0;
        }
        return count;
    }

    private Set<String> declared(List<PySource.Line> body) {
        Set<String> names = new HashSet<>();
        for (PySource.Line line : body) {
            for (PySource.Span span : source.statements(line)) {
                if (source.token(span.from()).is("global")) {
                    names.addAll(source.names(span.from() + 1, span.to()));
                }
            }
        }
        return names;
    }
}
