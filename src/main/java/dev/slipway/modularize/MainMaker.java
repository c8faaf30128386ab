package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes the function that starts a script. Makes one only where that provably changes nothing: otherwise the module
 * is run as {@code __main__}, which it was before.
 */
final class MainMaker {
    /** Names whose meaning hangs on the module being {@code __main__}. */
    private static final Set<String> ASKS_MAIN = Set.of("testmod", "unittest");

    private static final List<String> FUNCTION_NAMES = List.of("main", "run_script", "start_script");
    /** Beyond that a function full of globals reads worse than the script did. */
    private static final int MOST_GLOBALS = 6;

    private final PySource source;
    private final TextEdits edits;
    private final String lineEnd;
    private final Importers importers;
    private final boolean namesAreShown;

    /** Who else imports the script's module. */
    enum Importers {
        NONE,
        /** Modules that the script itself does not use. */
        STRANGERS,
        /** Modules that the script uses, so that it was loaded twice: as {@code __main__} and by its name. */
        ITS_OWN
    }

    /**
     * @param importers who else imports the module
     * @param namesAreShown whether log lines tell the name of a module
     */
    MainMaker(PySource source, TextEdits edits, String lineEnd, Importers importers, boolean namesAreShown) {
        this.source = source;
        this.edits = edits;
        this.lineEnd = lineEnd;
        this.importers = importers;
        this.namesAreShown = namesAreShown;
    }

    Beginning make() {
        List<MainGuard> guards = MainGuard.all(source);
        String stopper = stopper(guards);
        if (!stopper.isEmpty()) {
            return Beginning.run(stopper);
        }
        if (guards.size() == 1) {
            return fromGuard(guards.getFirst());
        }
        return importers != Importers.NONE
                ? Beginning.run("Other modules import it, so its statements stay where they are.")
                : fromStatements();
    }

    private String stopper(List<MainGuard> guards) {
        if (importers == Importers.ITS_OWN) {
            return "The modules it imports import it in turn.";
        }
        if (source.broken()) {
            return "Its Python cannot be read to the end.";
        }
        if (guards.size() > 1) {
            return "It has more than one main guard.";
        }
        if (!guards.isEmpty() && !guards.getFirst().plain()) {
            return "Its main guard tests more than the name, or has an else.";
        }
        Set<Integer> inGuard = new TreeSet<>();
        for (MainGuard guard : guards) {
            PySource.Line line = source.lines().get(guard.at());
            IntStream.range(line.from(), guard.colon()).forEach(inGuard::add);
        }
        for (int i = 0; i < source.tokens().size(); i++) {
            PyToken token = source.token(i);
            boolean outside = !inGuard.contains(i);
            if (outside && token.is("__name__") && !source.at(i - 1).is(".") && !isHarmless(i)) {
                return "It uses __name__ in line " + source.lineNumber(token.start()) + ".";
            }
            if (outside
                    && (token.is("__main__") || token.isString() && token.body().contains("__main__"))) {
                return "It looks for the module __main__ in line " + source.lineNumber(token.start()) + ".";
            }
            if (token.isName()
                    && ASKS_MAIN.contains(token.text())
                    && source.at(i + 1).is(token.is("unittest") ? "." : "(")) {
                return "Its tests are looked for in the module __main__.";
            }
        }
        return "";
    }

    /** The name of a logger that is not shown, or of a web application. */
    private boolean isHarmless(int index) {
        PyToken before = source.at(index - 1);
        PyToken call = source.at(index - 2);
        if (!before.is("(") || !call.isName()) {
            return false;
        }
        return switch (call.text()) {
            case "getLogger", "get_logger", "Logger" -> !namesAreShown;
            case "Flask", "Dash", "Blueprint", "Celery" -> true;
            default -> false;
        };
    }

    private Beginning fromGuard(MainGuard guard) {
        List<PySource.Line> lines = source.lines();
        for (int i = guard.last() + 1; i < lines.size(); i++) {
            if (lines.get(i).column() == 0 && !isDefinition(lines.get(i))) {
                return Beginning.run("Statements follow its main guard, so its order must stay.");
            }
        }
        Beginning found = found(guard);
        if (found != null) {
            return found;
        }
        List<PySource.Line> body = lines.subList(guard.at(), guard.last() + 1);
        BoundNames names = BoundNames.of(source, body, true);
        if (!names.obstacle().isEmpty()) {
            return Beginning.run("The body of its main guard uses " + names.obstacle() + ".");
        }
        int from = guard.colon() + 1;
        int to = lines.get(guard.last()).to();
        Set<String> globals = globals(names, from, to);
        if (globals.stream().anyMatch(names.annotated()::contains)) {
            return Beginning.run("Its main guard annotates a name that functions use.");
        }
        String function = freeName();
        PySource.Line header = lines.get(guard.at());
        edits.replace(
                source.token(header.from()).start(), source.token(guard.colon()).end(), "def " + function + "():");
        declareGlobals(globals, guard, header);
        int end = guard.last() == lines.size() - 1
                ? source.text().length()
                : lines.get(guard.last()).end();
        String call = lineEnd.repeat(2) + "if __name__ == \"__main__\":" + lineEnd + indent(guard) + function + "()"
                + lineEnd;
        edits.insert(end, endsLine(end) ? call : lineEnd + call);
        return new Beginning(
                Beginning.Kind.GUARD, function, "The body of its main guard became the function " + function + "().");
    }

    private void declareGlobals(Set<String> globals, MainGuard guard, PySource.Line header) {
        if (globals.isEmpty()) {
            return;
        }
        String statement = "global " + String.join(", ", globals);
        boolean sameLine = guard.colon() + 1 < header.to();
        if (sameLine) {
            edits.insert(source.token(guard.colon() + 1).start(), statement + "; ");
        } else {
            PySource.Line first = source.lines().get(guard.at() + 1);
            edits.insert(source.first(first).start(), statement + lineEnd + indent(guard));
        }
    }

    /** The whitespace before the first line of the body; four spaces if it stands behind the colon. */
    private String indent(MainGuard guard) {
        if (guard.at() == guard.last()) {
            return "    ";
        }
        PySource.Line first = source.lines().get(guard.at() + 1);
        return source.text().substring(first.start(), source.first(first).start());
    }

    private boolean endsLine(int offset) {
        return offset > 0
                && (source.text().charAt(offset - 1) == '\n' || source.text().charAt(offset - 1) == '\r');
    }

    /** A guard whose body is one call of a function that takes nothing. */
    private @Nullable Beginning found(MainGuard guard) {
        int from = guard.colon() + 1;
        while (source.at(from).kind() == PyToken.Kind.NEWLINE) {
            from++;
        }
        int to = source.lines().get(guard.last()).to();
        String body = source.written(new PySource.Span(from, to)).replaceAll("\\s", "");
        for (PySource.Line line : source.lines()) {
            if (line.column() == 0 && source.first(line).is("def")) {
                String name = source.at(line.from() + 1).text();
                boolean takesNothing = source.at(line.from() + 3).is(")");
                if (!takesNothing) {
                    continue;
                }
                String reason = "Its main guard calls " + name + "().";
                if (body.equals(name + "()")) {
                    return new Beginning(Beginning.Kind.FOUND, name, reason);
                }
                if (body.equals("sys.exit(" + name + "())") || body.equals("exit(" + name + "())")) {
                    return new Beginning(Beginning.Kind.FOUND_EXIT, name, reason);
                }
            }
        }
        return null;
    }

    private Beginning fromStatements() {
        List<PySource.Line> lines = source.lines();
        int first = 0;
        while (first < lines.size() && Harmless.atImport(source, lines, first)) {
            first = Harmless.next(source, lines, first);
        }
        if (first >= lines.size()) {
            return Beginning.run("It only defines things.");
        }
        List<PySource.Line> rest = lines.subList(first, lines.size());
        if (rest.stream()
                .anyMatch(line -> isDefinition(line)
                        && !source.first(line).is("import")
                        && !source.first(line).is("from"))) {
            return Beginning.run("Functions are defined between its statements, so their order must stay.");
        }
        BoundNames names = BoundNames.of(source, rest, false);
        if (!names.obstacle().isEmpty()) {
            return Beginning.run("Its statements use " + names.obstacle() + ".");
        }
        int from = rest.getFirst().from();
        int to = rest.getLast().to();
        Set<String> globals = globals(names, from, to);
        if (globals.size() > MOST_GLOBALS || globals.stream().anyMatch(names.annotated()::contains)) {
            return Beginning.run("Its functions use names that its statements set.");
        }
        String function = freeName();
        int start = rest.getFirst().start();
        edits.insert(
                start,
                (start == 0 ? "" : lineEnd)
                        + "def " + function + "():" + lineEnd
                        + (globals.isEmpty() ? "" : "    global " + String.join(", ", globals) + lineEnd));
        Indentation.indent(source, start, edits);
        int end = source.text().length();
        edits.insert(
                end,
                (endsLine(end) ? "" : lineEnd) + lineEnd.repeat(2) + "if __name__ == \"__main__\":" + lineEnd + "    "
                        + function + "()" + lineEnd);
        return new Beginning(
                Beginning.Kind.STATEMENTS, function, "Its statements became the function " + function + "().");
    }

    /** Names that must stay the module's: others use them, or they have a meaning before they are set. */
    private Set<String> globals(BoundNames names, int from, int to) {
        Set<String> elsewhere = FreeNames.of(
                source,
                source.lines().stream()
                        .filter(line -> line.to() <= from || line.from() >= to)
                        .toList());
        Set<String> declared = new LinkedHashSet<>();
        for (int i = 0; i < source.tokens().size(); i++) {
            if (source.token(i).is("global")) {
                for (int j = i + 1; source.at(j).isName() || source.at(j).is(","); j++) {
                    declared.add(source.at(j).text());
                }
            }
        }
        Set<String> globals = new TreeSet<>();
        for (String name : names.bound()) {
            boolean shared = elsewhere.contains(name)
                    || declared.contains(name)
                    || names.definitions().contains(name);
            if (shared || Builtins.contains(name) || name.startsWith("__")) {
                globals.add(name);
            }
        }
        return globals;
    }

    private String freeName() {
        Set<String> used = source.names(0, source.tokens().size());
        return FUNCTION_NAMES.stream()
                .filter(name -> !used.contains(name))
                .findFirst()
                .orElse("run_this_script");
    }

    /** Whether a line outside of functions begins a definition, or an import, or continues one. */
    private boolean isDefinition(PySource.Line line) {
        PyToken first = source.first(line);
        return first.is("def")
                || first.is("class")
                || first.is("@")
                || first.is("async")
                || first.is("import")
                || first.is("from");
    }
}
