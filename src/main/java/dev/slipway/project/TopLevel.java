package dev.slipway.project;

import dev.slipway.project.python.Tokens;

/** Tells statements that do something from those that only define. */
final class TopLevel {
    private TopLevel() {}

    /** Whether the statement calls something for its effect, or loops: not a definition, an import or an assignment. */
    static boolean doesSomething(byte[] bytes, int offset) {
        int i = offset;
        while (isNamePart(bytes[i]) || bytes[i] == '.') {
            i++;
        }
        int stop = i;
        while (bytes[i] == ' ') {
            i++;
        }
        if (stop == offset
                || Tokens.matches(bytes, offset, stop, "class")
                || Tokens.matches(bytes, offset, stop, "def")) {
            return false;
        }
        return bytes[i] == '(' && !isHeader(bytes, offset, stop)
                || Tokens.matches(bytes, offset, stop, "for")
                || Tokens.matches(bytes, offset, stop, "while")
                || Tokens.matches(bytes, offset, stop, "with")
                || Tokens.matches(bytes, offset, stop, "print");
    }

    /** Words that a bracket may follow without a call. */
    private static boolean isHeader(byte[] bytes, int offset, int stop) {
        return Tokens.matches(bytes, offset, stop, "if")
                || Tokens.matches(bytes, offset, stop, "assert")
                || Tokens.matches(bytes, offset, stop, "del");
    }

    /** Whether a statement begins here in the middle of a line: behind a semicolon, not behind an annotation's colon. */
    static boolean beginsStatement(byte[] bytes, int offset) {
        int i = offset - 1;
        while (i > 0 && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i--;
        }
        return i >= 0 && bytes[i] == ';';
    }

    private static boolean isNamePart(byte b) {
        return b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }
}
