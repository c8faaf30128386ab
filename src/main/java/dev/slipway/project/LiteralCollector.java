package dev.slipway.project;

import dev.slipway.project.python.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers the strings that may be paths. Called for every string of every file: most are turned away at a glance. */
final class LiteralCollector {
    private static final int LONGEST = 240;
    private static final int LONGEST_EXTENSION = 12;

    private static final int LONGEST_CONSTANT = 80;

    private final AssignedNames names = new AssignedNames();
    private final Set<String> extensions;
    private final List<PathLiteral> literals = new ArrayList<>();
    private byte[] bytes = new byte[0];
    private int statementFrom;
    private int lastTag;
    private int lastEnd;

    /** What an f-string begins with, until its end is known. */
    private @Nullable Head head;

    /** @param at where it stands among the literals, if it was taken for one */
    private record Head(int start, int stop, int line, int at) {}

    LiteralCollector(Set<String> extensions) {
        this.extensions = extensions;
    }

    void begin(byte[] bytes) {
        this.bytes = bytes;
        literals.clear();
        statement(0);
    }

    /** @param offset where it begins */
    void statement(int offset) {
        names.statement(bytes, offset);
        statementFrom = literals.size();
        lastTag = 0;
        lastEnd = -1;
        head = null;
    }

    void string(int start, int stop, int line, CallUse use, int tag, boolean whole) {
        int length = stop - start;
        if (!whole) {
            head = length == 0 || length > LONGEST ? null : new Head(start, stop, line, literals.size());
        }
        if (length == 0 && tag == 0) {
            constant(start, stop, line, whole);
        }
        if (length == 0 || length > LONGEST) {
            return;
        }
        if (use == CallUse.OPEN && tag == lastTag && isMode(start, stop)) {
            if (isWriting(start, stop)) {
                literals.set(literals.size() - 1, literals.getLast().written());
            }
            return;
        }
        boolean sliced = behindSlash(start);
        if (tag == 0 && !sliced && !looksLikePath(start, stop, whole)) {
            constant(start, stop, line, whole);
            return;
        }
        if (!isOneLine(start, stop)) {
            return;
        }
        boolean joined = literals.size() > statementFrom
                && (sliced && lastEnd >= 0 && start - lastEnd < 16
                        || tag != 0 && tag == lastTag && use == CallUse.JOIN);
        boolean value = use == CallUse.NOTHING || use == CallUse.JOIN;
        literals.add(new PathLiteral(
                Tokens.decode(bytes, start, stop),
                line,
                use,
                joined,
                whole,
                joined || !whole ? "" : names.before(start),
                value ? names.set(start) : "",
                false));
        lastTag = tag;
        lastEnd = stop;
    }

    /** A short text that is the value of a name: what that is for is seen where the name is used. */
    private void constant(int start, int stop, int line, boolean whole) {
        if (whole && stop - start <= LONGEST_CONSTANT && names.isValue(start) && isPlain(start, stop)) {
            literals.add(new PathLiteral(
                    Tokens.decode(bytes, start, stop), line, CallUse.NOTHING, false, true, "", names.set(start), true));
            lastTag = 0;
            lastEnd = -1;
        }
        names.option(start, stop);
    }

    /** What stands behind the last replacement field of an f-string. */
    void tail(int start, int stop, int line, CallUse use, int tag) {
        Head before = head;
        head = null;
        if (before != null) {
            pattern(before, start, stop, use, tag);
            return;
        }
        String base = stop - start > 1 && stop - start <= LONGEST ? names.field(start) : "";
        if (!base.isEmpty() && (tag != 0 || looksLikePath(start, stop, true)) && isOneLine(start, stop)) {
            boolean value = use == CallUse.NOTHING || use == CallUse.JOIN;
            literals.add(new PathLiteral(
                    Tokens.decode(bytes, start, stop),
                    line,
                    use,
                    false,
                    true,
                    "+" + base,
                    value ? names.set(start) : "",
                    false));
            lastTag = tag;
            lastEnd = stop;
        }
    }

    /** {@code f"model_{n}.bin"} may name each file that begins and ends so. */
    private void pattern(Head before, int start, int stop, CallUse use, int tag) {
        boolean fits = stop - start > 1
                && stop - start <= LONGEST
                && looksLikePath(start, stop, true)
                && isOneLine(before.start, before.stop)
                && isOneLine(start, stop);
        if (!fits) {
            return;
        }
        String text = Tokens.decode(bytes, before.start, before.stop) + '*' + Tokens.decode(bytes, start, stop);
        PathLiteral known = literals.size() > before.at ? literals.get(before.at) : null;
        boolean joined = known != null && known.joined();
        boolean value = use == CallUse.NOTHING || use == CallUse.JOIN;
        PathLiteral whole = new PathLiteral(
                text,
                before.line,
                use,
                joined,
                true,
                joined ? "" : names.before(before.start),
                value ? names.set(before.start) : "",
                false);
        while (literals.size() > before.at) {
            literals.removeLast(); // Its beginning, and what stands inside of its fields.
        }
        literals.add(whole);
        lastTag = tag;
        lastEnd = stop;
    }

    /** A name alone as the first argument of a call that takes a path. */
    void argument(int from, int end, int line, CallUse use, int tag) {
        String name = names.argument(from, end);
        if (!name.isEmpty()) {
            literals.add(new PathLiteral(
                    "", line, use, false, true, name, use == CallUse.JOIN ? names.set(from) : "", false));
            lastTag = tag;
            lastEnd = from;
        }
    }

    /** Nothing that no path holds. */
    private boolean isPlain(int start, int stop) {
        for (int i = start; i < stop; i++) {
            byte b = bytes[i];
            boolean fine = b < 0
                    || b >= 'a' && b <= 'z'
                    || b >= 'A' && b <= 'Z'
                    || b >= '0' && b <= '9'
                    || b == '_'
                    || b == '-'
                    || b == '.'
                    || b == '/'
                    || b == '\\';
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    /** What the paths of this statement name is written, not read. */
    void writeStatement() {
        for (int i = statementFrom; i < literals.size(); i++) {
            literals.set(i, literals.get(i).written());
        }
    }

    /** @param imported names that the file takes from elsewhere; a base that is neither set nor taken tells nothing */
    List<PathLiteral> done(Predicate<String> imported) {
        Set<String> known = new HashSet<>();
        literals.forEach(literal -> known.add(literal.sets()));
        List<PathLiteral> told = new ArrayList<>(literals.size());
        boolean headless = false;
        for (PathLiteral literal : literals) {
            boolean idle = literal.text().isEmpty()
                    && !known.contains(PathConstants.last(literal.base()))
                    && !imported.test(literal.base());
            if (!idle) {
                told.add(headless ? literal.alone() : literal);
            }
            headless = idle;
        }
        return List.copyOf(told);
    }

    private boolean looksLikePath(int start, int stop, boolean whole) {
        byte last = bytes[stop - 1];
        if (!whole || last == '/') {
            return !whole ? holdsSlash(start, stop) : stop - start > 1;
        }
        int dot = stop - 1;
        int limit = Math.max(start, stop - LONGEST_EXTENSION);
        while (dot >= limit && bytes[dot] != '.') {
            byte b = bytes[dot];
            if (!(b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_')) {
                return false;
            }
            dot--;
        }
        return dot >= limit
                && dot < stop - 1
                && extensions.contains(Tokens.decode(bytes, dot + 1, stop).toLowerCase(Locale.ROOT));
    }

    private boolean holdsSlash(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (bytes[i] == '/') {
                return true;
            }
        }
        return false;
    }

    private boolean isOneLine(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether the operator before the string is {@code /}. */
    private boolean behindSlash(int start) {
        int i = start - 2;
        while (i > 0 && (bytes[i] == ' ' || bytes[i] == '"' || bytes[i] == '\'')) {
            i--;
        }
        return i > 0 && bytes[i] == '/' && bytes[i - 1] != '/';
    }

    private boolean isMode(int start, int stop) {
        if (stop - start > 4) {
            return false;
        }
        for (int i = start; i < stop; i++) {
            if ("rwxabt+U".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isWriting(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (bytes[i] == 'w' || bytes[i] == 'a' || bytes[i] == 'x') {
                return true;
            }
        }
        return false;
    }
}
