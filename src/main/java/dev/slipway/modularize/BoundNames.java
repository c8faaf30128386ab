package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that statements bind in their own scope (Python reference, 4.2.1), and what would change its meaning when the
 * statements move from a module into a function.
 */
final class BoundNames {
    private static final Set<String> ASSIGNING =
            Set.of("+=", "-=", "*=", "/=", "//=", "%=", "**=", ">>=", "<<=", "&=", "|=", "^=", "@=");
    private static final Set<String> SCOPE_READERS =
            Set.of("globals", "locals", "vars", "dir", "exec", "eval", "__annotations__");

    private final PySource source;
    private final Set<String> bound = new LinkedHashSet<>();
    private final Set<String> definitions = new LinkedHashSet<>();
    private final Set<String> annotated = new LinkedHashSet<>();
    private String obstacle = "";

    private BoundNames(PySource source) {
        this.source = source;
    }

    /** Those of the statements on these lines; {@code skipHeader} leaves out the part of the first line up to its colon. */
    static BoundNames of(PySource source, List<PySource.Line> lines, boolean skipHeader) {
        var names = new BoundNames(source);
        int function = -1;
        for (int i = 0; i < lines.size(); i++) {
            PySource.Line line = lines.get(i);
            if (function >= 0 && line.column() > function) {
                continue;
            }
            function = -1;
            List<PySource.Span> spans = source.statements(line);
            boolean defines = false;
            for (int s = skipHeader && i == 0 ? 1 : 0; s < spans.size(); s++) {
                if (defines) {
                    break; // The rest of the line is the body of the function or class.
                }
                PySource.Span span = spans.get(s);
                names.read(span);
                String first = source.token(span.from()).text();
                String second = source.at(span.from() + 1).text();
                defines = first.equals("def") || first.equals("class") || first.equals("async") && second.equals("def");
                if (defines) {
                    function = line.column();
                }
            }
        }
        names.walruses(lines);
        names.scopes(lines);
        return names;
    }

    Set<String> bound() {
        return bound;
    }

    /** Functions and classes among them. */
    Set<String> definitions() {
        return definitions;
    }

    Set<String> annotated() {
        return annotated;
    }

    /** Why the statements cannot stand in a function, as words; empty if they can. */
    String obstacle() {
        return obstacle;
    }

    private void read(PySource.Span span) {
        int i = span.from();
        PyToken first = source.token(i);
        if (first.is("async")) {
            first = source.at(++i);
        }
        switch (first.isName() ? first.text() : "") {
            case "def", "class" -> {
                bound.add(source.at(i + 1).text());
                definitions.add(source.at(i + 1).text());
            }
            case "import", "from" -> imports(span);
            case "for" -> target(i + 1, indexOf("in", i, span.to()));
            case "with", "except" -> aliases(i + 1, span.to());
            case "del" -> target(i + 1, span.to());
            case "case" -> patterns(i + 1, span.to());
            case "global", "nonlocal" -> obstacle = "a global statement";
            case "await" -> obstacle = "await outside of a function";
            default -> assignment(span);
        }
        if (first.is("type") && source.at(i + 1).isName() && i + 1 < span.to()) {
            bound.add(source.at(i + 1).text());
        }
    }

    private void imports(PySource.Span span) {
        boolean from = source.token(span.from()).is("from");
        int i = span.from() + 1;
        if (from) {
            i = indexOf("import", i, span.to()) + 1;
        }
        while (i < span.to()) {
            PyToken token = source.token(i);
            if (token.is("*")) {
                obstacle = "from ... import *";
                return;
            }
            if (token.isName()) {
                String name = token.text();
                while (i + 2 < span.to() && source.token(i + 1).is(".")) {
                    i += 2;
                }
                if (source.at(i + 1).is("as") && i + 2 < span.to()) {
                    name = source.token(i + 2).text();
                    i += 2;
                }
                bound.add(name);
            }
            i++;
        }
    }

    private void assignment(PySource.Span span) {
        int from = span.from();
        PyToken second = source.at(from + 1);
        if (second.is(":") && second.depth() == 0 && source.token(from).isName()) {
            bound.add(source.token(from).text());
            annotated.add(source.token(from).text());
            return;
        }
        for (int i = from; i < span.to(); i++) {
            PyToken token = source.token(i);
            if (token.depth() == 0 && (token.is("=") || ASSIGNING.contains(token.text()) && !token.isString())) {
                target(from, i);
                from = i + 1;
            }
        }
    }

    /** Names of a target list: not those whose attribute or item is set. */
    private void target(int from, int to) {
        int i = from;
        while (i < to) {
            PyToken token = source.token(i);
            boolean trailer = i > from
                    && (source.token(i - 1).isName()
                            || source.token(i - 1).is(")")
                            || source.token(i - 1).is("]"));
            if ((token.is("[") || token.is("(")) && trailer) {
                i = source.closing(i);
            } else if (token.isName() && !source.at(i - 1).is(".") || token.isName() && i == from) {
                PyToken next = source.at(i + 1);
                boolean part = i + 1 < to && (next.is(".") || next.is("[") || next.is("("));
                if (!part && !Identifiers.isKeyword(token.text())) {
                    bound.add(token.text());
                }
            }
            i++;
        }
    }

    private void aliases(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.token(i).is("as")) {
                int end = i + 1;
                int depth = source.at(end).depth();
                while (end < to
                        && !(source.token(end).is(",") && source.token(end).depth() <= depth)) {
                    end++;
                }
                target(i + 1, end);
            }
        }
    }

    private void patterns(int from, int to) {
        for (int i = from; i < to; i++) {
            PyToken next = source.at(i + 1);
            boolean capture = source.token(i).isName()
                    && !next.is("(")
                    && !next.is(".")
                    && !next.is("=")
                    && !source.at(i - 1).is(".");
            if (capture
                    && !Identifiers.isKeyword(source.token(i).text())
                    && !source.token(i).is("_")) {
                bound.add(source.token(i).text());
            }
        }
    }

    private void walruses(List<PySource.Line> lines) {
        for (PySource.Line line : lines) {
            for (int i = line.from(); i + 1 < line.to(); i++) {
                if (source.token(i + 1).is(":=") && source.token(i).isName()) {
                    bound.add(source.token(i).text());
                }
            }
        }
    }

    private void scopes(List<PySource.Line> lines) {
        for (PySource.Line line : lines) {
            for (int i = line.from(); i < line.to(); i++) {
                PyToken token = source.token(i);
                if (token.isName()
                                && SCOPE_READERS.contains(token.text())
                                && !source.at(i - 1).is(".")
                        || token.formatted()
                                && SCOPE_READERS.stream()
                                        .anyMatch(name -> token.text().contains(name + "("))) {
                    obstacle = token.formatted() ? "names looked up by text" : token.text();
                }
                boolean fire = token.is("Fire")
                        && source.at(i + 1).is("(")
                        && source.at(i + 2).is(")");
                if (fire) {
                    obstacle = "Fire(), which looks at all names";
                }
            }
        }
    }

    private int indexOf(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.token(i).is(word)
                    && source.token(i).depth() == source.at(from).depth()) {
                return i;
            }
        }
        for (int i = from; i < to; i++) {
            if (source.token(i).is(word)) {
                return i;
            }
        }
        return to;
    }
}
