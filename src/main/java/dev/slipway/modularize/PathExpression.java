package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells, for a token of a source, of which expression it is the beginning, and what is done with that. */
final class PathExpression {
    private static final Set<String> NAMES_OF_TEXTS = Set.of(
            "help",
            "description",
            "name",
            "title",
            "label",
            "prog",
            "metavar",
            "epilog",
            "key",
            "columns",
            "sep",
            "encoding",
            "mode");
    private static final Set<String> NAMES_OF_OUTPUT =
            Set.of("out", "output", "save", "dest", "dst", "log", "target_path", "output_path", "outfile");

    private static final Pattern OUTPUT = Pattern.compile(
            "(?i)\\b(out|output|outputs|outfile|save|saved|write|written|dest|destination|export|log)\\b");
    private static final Pattern WRITER = Pattern.compile(
            "(?i)(.*_)?(save|write|dump|export|store|create|make|append|log|plot)(_.*)?|(save|write|dump|export)[A-Z].*");

    private final PySource source;
    private final int[] openers;

    PathExpression(PySource source) {
        this.source = source;
        this.openers = openers(source);
    }

    /** The bracket that is open around each token; -1 where none is. */
    private static int[] openers(PySource source) {
        int[] openers = new int[source.tokens().size()];
        Arrays.fill(openers, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < openers.length; i++) {
            PyToken token = source.token(i);
            if (!open.isEmpty() && (token.is(")") || token.is("]") || token.is("}"))) {
                open.pop();
            }
            openers[i] = open.isEmpty() ? -1 : open.peek();
            if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(i);
            }
        }
        return openers;
    }

    int opener(int index) {
        return openers[index];
    }

    /** The name of the call whose bracket this is; empty if it is none. */
    String callee(int open) {
        if (open < 1 || !source.token(open).is("(")) {
            return "";
        }
        PyToken before = source.token(open - 1);
        return before.isName() && !Identifiers.isKeyword(before.text()) || before.is("print") ? before.text() : "";
    }

    /** Where a dotted name begins that ends at this token. */
    int dottedStart(int index) {
        int i = index;
        while (i >= 2 && source.token(i - 1).is(".") && source.token(i - 2).isName()) {
            i -= 2;
        }
        return i;
    }

    /** Whether paths are joined in the call of this bracket; texts are joined by a method of a string. */
    boolean joins(int open) {
        String name = callee(open);
        if (!PathCalls.JOINS.contains(name)) {
            return false;
        }
        return !name.equals("join")
                || source.at(open - 2).is(".")
                        && !source.at(open - 3).isString()
                        && (source.at(open - 3).is("path")
                                || source.at(open - 3).is("osp"))
                || name.equals("join") && !source.at(open - 2).is(".");
    }

    /** Whether the token begins an argument, a value, an element: it is not glued to something before it. */
    boolean isHead(int index) {
        PyToken before = source.at(index - 1);
        if (index == 0) {
            return true;
        }
        boolean glued = before.is("+")
                || before.is("/")
                || before.is("%")
                || before.is(".")
                || before.isString()
                || before.is("*");
        if (glued) {
            return false;
        }
        int open = openers[index];
        return !(open >= 0 && joins(open) && before.is(","));
    }

    /**
     * An expression with what is done with it.
     *
     * @param start its first token
     * @param use what is done with it
     */
    record Meaning(int start, PathUse use) {}

    /** What is done with the path expression that this token begins or belongs to: calls that join paths are part of it. */
    Meaning meaning(int index) {
        int at = index;
        while (true) {
            PathUse after = behind(endOf(at));
            if (after != null) {
                return new Meaning(at, after);
            }
            if (isCompared(at)) {
                return new Meaning(at, PathUse.NO_PATH);
            }
            int open = openers[at];
            if (open < 0) {
                return new Meaning(at, inStatement(at));
            }
            String callee = callee(open);
            if (callee.isEmpty()) {
                if (groups(open, at)) {
                    at = open;
                    continue;
                }
                return new Meaning(at, inDisplay(at, open));
            }
            if (source.at(dottedStart(open - 1) - 1).is("def")) {
                return new Meaning(at, source.at(index - 1).is("=") ? PathUse.PASSED : PathUse.NO_PATH);
            }
            if (!joins(open)) {
                return new Meaning(at, inCall(at, open, callee));
            }
            at = dottedStart(open - 1);
        }
    }

    /** Whether these brackets only hold the expression together. */
    private boolean groups(int open, int at) {
        PyToken before = source.at(open - 1);
        boolean own = open == 0
                || !(before.isName() && !Identifiers.isKeyword(before.text())) && !before.is(")") && !before.is("]");
        return source.token(open).is("(") && own && at == open + 1 && source.closing(open) == endOf(at) + 1;
    }

    private PathUse inCall(int at, int open, String callee) {
        String keyword = source.at(at - 1).is("=") ? source.at(at - 2).text() : "";
        boolean first = at == open + 1;
        if (PathCalls.opens(callee)) {
            return first || keyword.equals("file") ? PathCalls.mode(mode(open)) : PathUse.NO_PATH;
        }
        if (keyword.startsWith("out") || NAMES_OF_OUTPUT.contains(keyword)) {
            return PathUse.WRITE;
        }
        if (NAMES_OF_TEXTS.contains(keyword)) {
            return PathUse.NO_PATH;
        }
        PathUse use = PathCalls.use(callee);
        if (use != null) {
            return use;
        }
        if (callee.equals("add_argument") && !keyword.equals("default")) {
            return PathUse.NO_PATH;
        }
        boolean output = callee.equals("add_argument")
                ? tellsOfOutput(open)
                : WRITER.matcher(callee).matches();
        return output ? PathUse.WRITE : PathUse.PASSED;
    }

    /** Whether a text among the arguments says that something is written: the option's name, or its help. */
    private boolean tellsOfOutput(int open) {
        int close = source.closing(open);
        for (int i = open + 1; i < close; i++) {
            boolean value = source.at(i - 1).is("=") && source.at(i - 2).is("default");
            if (source.token(i).isString()
                    && !value
                    && OUTPUT.matcher(source.token(i).body()).find()) {
                return true;
            }
        }
        return false;
    }

    /** The mode with which {@code open} opens; reading where none is given, anything where it is not known. */
    private String mode(int open) {
        int close = source.closing(open);
        int commas = 0;
        for (int i = open + 1; i < close; i++) {
            if (openers[i] != open) {
                continue;
            }
            if (source.token(i).is(",")) {
                commas++;
            }
            boolean second =
                    commas == 1 && source.token(i).is(",") && !source.at(i + 2).is("=");
            boolean named = source.token(i).is("=") && source.at(i - 1).is("mode");
            if (second || named) {
                PyToken mode = source.at(i + 1);
                return mode.isString() ? mode.body() : mode.is(")") ? "r" : "a";
            }
        }
        return "r";
    }

    private PathUse inDisplay(int at, int open) {
        PyToken bracket = source.token(open);
        PyToken before = source.at(open - 1);
        if (bracket.is("[")
                && open > 0
                && (before.isName() && !Identifiers.isKeyword(before.text()) || before.is("]") || before.is(")"))) {
            return PathUse.NO_PATH;
        }
        if (bracket.is("{")) {
            return source.at(endOf(at) + 1).is(":") ? PathUse.NO_PATH : PathUse.PASSED;
        }
        return PathUse.PASSED;
    }

    private PathUse inStatement(int at) {
        PyToken before = source.at(at - 1);
        if (before.is("=") && source.at(at - 2).isName()) {
            return PathUse.NAMED;
        }
        boolean passes =
                before.is("return") || before.is("yield") || before.is("=") || before.is(",") || before.is("in");
        return passes ? PathUse.PASSED : PathUse.NO_PATH;
    }

    /** A method of the path behind the expression: {@code .read_text()}, {@code .open("w")}; null if there is none. */
    private @Nullable PathUse behind(int end) {
        if (!source.at(end + 1).is(".") || !source.at(end + 2).isName()) {
            return null;
        }
        String method = source.at(end + 2).text();
        if (!source.at(end + 3).is("(")) {
            return null;
        }
        if (PathCalls.opens(method)) {
            PyToken mode = source.at(end + 4);
            return mode.isString() ? PathCalls.mode(mode.body()) : PathUse.READ;
        }
        return switch (method) {
            case "read_text", "read_bytes", "exists", "is_file", "is_dir", "glob", "rglob", "iterdir", "stat" ->
                PathUse.READ;
            case "write_text", "write_bytes", "touch", "mkdir", "unlink", "rename" -> PathUse.WRITE;
            default -> null;
        };
    }

    private boolean isCompared(int at) {
        PyToken before = source.at(at - 1);
        PyToken after = source.at(endOf(at) + 1);
        return before.is("==")
                || before.is("!=")
                || after.is("==")
                || after.is("!=")
                || after.is("in")
                || after.is("not");
    }

    /** The last token of what begins here: calls and members of a name, and what is joined to it by {@code / + %}. */
    int endOf(int index) {
        int i = atom(index);
        while (source.at(i + 1).is("/")
                || source.at(i + 1).is("+")
                || source.at(i + 1).is("%")) {
            i = atom(i + 2);
        }
        return i;
    }

    private int atom(int index) {
        int i = index;
        if (source.at(i).is("(") || source.at(i).is("[") || source.at(i).is("{")) {
            i = source.closing(i);
        }
        while (true) {
            boolean path = source.at(i + 1).is(".")
                    && source.at(i + 2).isName()
                    && !PATH_METHODS.contains(source.at(i + 2).text());
            if (path) {
                i += 2;
            } else if ((source.at(i + 1).is("(") || source.at(i + 1).is("["))
                    && !source.at(i).is("in")) {
                i = source.closing(i + 1);
            } else {
                return Math.min(i, source.tokens().size() - 1);
            }
        }
    }

    private static final Set<String> PATH_METHODS = Set.of(
            "read_text",
            "read_bytes",
            "exists",
            "is_file",
            "is_dir",
            "glob",
            "rglob",
            "iterdir",
            "stat",
            "write_text",
            "write_bytes",
            "touch",
            "mkdir",
            "unlink",
            "rename",
            "open");
}
