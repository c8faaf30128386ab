package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import dev.slipway.metadata.python.PyTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One code cell as Python. The syntax is that of IPython's input transformer.
 *
 * @param text Python
 * @param lost lines that became comments although they did something
 * @param shows whether it calls {@code display}
 */
record NotebookCell(String text, List<String> lost, boolean shows) {
    private static final Set<String> TIMERS = Set.of("time", "timeit", "capture", "prun", "memit", "mprun", "lprun");
    /** Settings of a notebook that a script needs none of. */
    private static final Set<String> IDLE = Set.of(
            "matplotlib",
            "config",
            "load_ext",
            "reload_ext",
            "autoreload",
            "pip",
            "conda",
            "mamba",
            "uv",
            "precision",
            "xmode",
            "pylab",
            "reset",
            "who",
            "whos",
            "history",
            "pinfo",
            "pdoc",
            "lsmagic",
            "watermark",
            "tensorboard",
            "colors",
            "alias",
            "html",
            "javascript",
            "js",
            "latex",
            "svg",
            "markdown",
            "HTML");

    private static final Pattern CELL_MAGIC = Pattern.compile("\\s*%%(\\w+)(.*)");
    private static final Pattern LINE_MAGIC = Pattern.compile("(\\s*)%(\\w+)\\b[ \\t]*(.*)");
    private static final Pattern SHELL = Pattern.compile("(\\s*)!+(.*)");
    private static final Pattern ASSIGNED = Pattern.compile("(\\s*)([\\w, ]+=\\s*)(?:!(.*)|%(\\w+)[ \\t]*(.*))");
    private static final Pattern HELP = Pattern.compile("\\s*(\\?{1,2}[\\w.*]+|[\\w.*\\[\\]]+\\?{1,2})\\s*;?\\s*");
    private static final Pattern BARE_INSTALL = Pattern.compile("(?:pip|conda|mamba) install .*");
    private static final Pattern ASKS_IPYTHON = Pattern.compile("(\\s*)get_ipython\\(\\)\\..*");

    static NotebookCell of(String cell) {
        return new Reader().read(cell);
    }

    private static final class Reader {
        private final List<String> lost = new ArrayList<>();
        private final List<String> out = new ArrayList<>();
        private boolean inString;

        NotebookCell read(String cell) {
            String[] lines = cell.split("\n", -1);
            int first = 0;
            while (first < lines.length && lines[first].isBlank()) {
                first++;
            }
            Matcher magic = first < lines.length ? CELL_MAGIC.matcher(lines[first]) : null;
            if (magic != null && magic.matches()) {
                if (!TIMERS.contains(magic.group(1))) {
                    for (String line : lines) {
                        out.add(line.isBlank() ? "" : "# " + line);
                    }
                    if (!IDLE.contains(magic.group(1))) {
                        lost.add(lines[first].strip());
                    }
                    return new NotebookCell(String.join("\n", out), lost, false);
                }
                out.add("# " + lines[first].strip());
                first++;
            }
            for (int i = first; i < lines.length; i++) {
                i = line(lines, i);
            }
            return shown(String.join("\n", out));
        }

        /** Tells the last line that it read. */
        private int line(String[] lines, int index) {
            String line = lines[index];
            boolean special = !inString && isSpecial(line);
            if (!special) {
                out.add(line);
                inString = PyTokens.of(String.join("\n", out)).broken();
                return index;
            }
            int last = index;
            while (lines[last].endsWith("\\") && last + 1 < lines.length) {
                last++;
            }
            out.add(translated(line));
            for (int i = index + 1; i <= last; i++) {
                out.add("# " + lines[i].strip());
            }
            return last;
        }

        private static boolean isSpecial(String line) {
            return SHELL.matcher(line).matches()
                    || LINE_MAGIC.matcher(line).matches()
                    || ASSIGNED.matcher(line).matches()
                    || HELP.matcher(line).matches()
                    || BARE_INSTALL.matcher(line).matches()
                    || ASKS_IPYTHON.matcher(line).matches();
        }

        private String translated(String line) {
            Matcher magic = LINE_MAGIC.matcher(line);
            if (magic.matches()) {
                return magic(line, magic.group(1), magic.group(2), magic.group(3));
            }
            Matcher shell = SHELL.matcher(line);
            if (shell.matches()) {
                if (!shell.group(2)
                        .matches(
                                ".*\\b(pip[\\d.]*|conda|mamba)\\s+install\\b.*|\\s*(ls|pwd|nvidia-smi|cat|head|echo)\\b.*")) {
                    lost.add(line.strip());
                }
                return comment(shell.group(1), line);
            }
            Matcher assigned = ASSIGNED.matcher(line);
            if (assigned.matches()) {
                lost.add(line.strip());
                return assigned.group(1) + assigned.group(2) + (assigned.group(3) == null ? "None" : "[]") + "  # "
                        + line.strip();
            }
            if (ASKS_IPYTHON.matcher(line).matches()) {
                return comment(
                        line.substring(0, line.length() - line.stripLeading().length()), line);
            }
            return "# " + line.strip();
        }

        private String magic(String line, String indent, String name, String rest) {
            if (name.equals("time") || name.equals("prun") || name.equals("memit") || name.equals("lprun")) {
                return rest.isBlank() || rest.startsWith("-") ? comment(indent, line) : indent + rest;
            }
            if (name.equals("run")) {
                Matcher script = Pattern.compile("(?:-\\w\\s+)*([\"']?)([\\w./ -]+?\\.py)\\1\\s*")
                        .matcher(rest);
                if (script.matches()) {
                    return indent + "import runpy; globals().update(runpy.run_path(\"" + script.group(2)
                            + "\", run_name=\"__main__\"))";
                }
            }
            if (name.equals("env") || name.equals("set_env")) {
                Matcher pair = Pattern.compile("(\\w+)[= ]\\s*(.+)").matcher(rest);
                if (pair.matches()
                        && pair.group(2).indexOf('"') < 0
                        && pair.group(2).indexOf('\\') < 0) {
                    return indent + "import os; os.environ[\"" + pair.group(1) + "\"] = \""
                            + pair.group(2).strip() + "\"";
                }
            }
            if (!IDLE.contains(name) && !TIMERS.contains(name)) {
                lost.add(line.strip());
            }
            return comment(indent, line);
        }

        /** A comment; within a block with {@code pass} before it, so that the block is not empty. */
        private static String comment(String indent, String line) {
            return indent.isEmpty() ? "# " + line.strip() : indent + "pass  # " + line.strip();
        }

        /** The value of a last expression is what the notebook showed. */
        private NotebookCell shown(String text) {
            PySource source = PySource.of(text);
            boolean displays = source.names(0, source.tokens().size()).contains("display");
            if (source.broken() || source.lines().isEmpty()) {
                return new NotebookCell(text, lost, displays);
            }
            PySource.Line last = source.lines().getLast();
            List<PySource.Span> statements = source.statements(last);
            boolean ended = source.token(last.to() - 1).is(";");
            if (last.column() > 0 || ended || source.blockColon(last) >= 0 || statements.isEmpty()) {
                return new NotebookCell(text, lost, displays);
            }
            PySource.Span span = statements.getLast();
            if (!isExpression(source, span)) {
                return new NotebookCell(text, lost, displays);
            }
            TextEdits edits = new TextEdits();
            edits.insert(source.token(span.from()).start(), "display(");
            edits.insert(source.token(span.to() - 1).end(), ")");
            return new NotebookCell(edits.applied(text), lost, true);
        }

        private static boolean isExpression(PySource source, PySource.Span span) {
            String first = source.token(span.from()).text();
            Set<String> statements = Set.of(
                    "import",
                    "from",
                    "del",
                    "return",
                    "raise",
                    "assert",
                    "pass",
                    "break",
                    "continue",
                    "global",
                    "nonlocal",
                    "print",
                    "display",
                    "yield",
                    "type");
            if (statements.contains(first) && !source.at(span.from() + 1).is(".")
                    || Identifiers.isKeyword(first)
                            && !Set.of("not", "lambda", "None", "True", "False", "await")
                                    .contains(first)) {
                return false;
            }
            for (int i = span.from(); i < span.to(); i++) {
                PyToken token = source.token(i);
                boolean assigns = token.kind() == PyToken.Kind.OPERATOR
                        && token.text().endsWith("=")
                        && !Set.of("==", "!=", "<=", ">=").contains(token.text());
                if (token.depth() == 0 && (assigns || token.is(":"))) {
                    return false;
                }
            }
            String written = source.written(span);
            return !written.endsWith(".show()") && !written.matches("(?s)(plt|sns|pyplot)\\..*");
        }
    }
}
