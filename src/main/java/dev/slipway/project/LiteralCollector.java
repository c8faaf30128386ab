package dev.slipway.project;

import dev.slipway.project.python.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gathers the strings that may be paths. Called for every string of every file: most are turned away at a glance. */
final class LiteralCollector {
    private static final int LONGEST = 240;
    private static final int LONGEST_EXTENSION = 12;

    private final Set<String> extensions;
    private final List<PathLiteral> literals = new ArrayList<>();
    private byte[] bytes = new byte[0];
    private int statementFrom;
    private int lastTag;
    private int lastEnd;

    LiteralCollector(Set<String> extensions) {
        this.extensions = extensions;
    }

    void begin(byte[] bytes) {
        this.bytes = bytes;
        literals.clear();
        statement();
    }

    void statement() {
        statementFrom = literals.size();
        lastTag = 0;
        lastEnd = -1;
    }

    void string(int start, int stop, int line, CallUse use, int tag, boolean whole) {
        int length = stop - start;
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
        if (tag == 0 && !sliced && !looksLikePath(start, stop, whole) || !isOneLine(start, stop)) {
            return;
        }
        boolean joined = literals.size() > statementFrom
                && (sliced && lastEnd >= 0 && start - lastEnd < 16
                        || tag != 0 && tag == lastTag && use == CallUse.JOIN);
        literals.add(new PathLiteral(Tokens.decode(bytes, start, stop), line, use, joined, whole));
        lastTag = tag;
        lastEnd = stop;
    }

    /** What the paths of this statement name is written, not read. */
    void writeStatement() {
        for (int i = statementFrom; i < literals.size(); i++) {
            literals.set(i, literals.get(i).written());
        }
    }

    List<PathLiteral> done() {
        return List.copyOf(literals);
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
