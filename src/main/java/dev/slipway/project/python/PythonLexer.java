package dev.slipway.project.python;

/**
 * Walks once over the bytes of a Python source file (UTF-8, or any encoding that keeps ASCII bytes for ASCII characters) and
 * tells where statements begin, what is called, and the strings. Follows the lexical analysis of the Python reference, f-strings as
 * in PEP 701, which accepts what older Pythons accept. What is no Python does not stop it: it goes on at the next line.
 *
 * <p>Speed matters here: a scan passes every byte of ten thousand files through {@link #run}. A lexer is used again for
 * the next file; it belongs to one thread.
 */
public final class PythonLexer {
    private final byte[] kinds = ByteKind.table();
    private final OpenBrackets open = new OpenBrackets();
    private final PythonEvents events;
    private byte[] bytes = new byte[1];
    private int end;
    private int at;
    private int line;
    private int brokenLine;

    public PythonLexer(PythonEvents events) {
        this.events = events;
    }

    /**
     * Walks over one file.
     *
     * @param source at least eight zero bytes behind {@code to}
     * @param from the first byte, behind a byte order mark
     */
    public void run(byte[] source, int from, int to) {
        bytes = source;
        end = to;
        at = from;
        line = 1;
        brokenLine = 0;
        open.clear();
        while (at < end) {
            int column = indentation();
            switch (kinds[bytes[at] & 255]) {
                case ByteKind.HASH -> comment();
                case ByteKind.NEWLINE -> newline();
                case ByteKind.END -> at++;
                default -> {
                    events.statement(at, line, column);
                    logicalLine();
                }
            }
        }
        if (open.depth() > 0 && brokenLine == 0) {
            brokenLine = line;
        }
    }

    /** Lines begun so far; after a run those of the file, counting a last one without its line end. */
    public int lines() {
        return line;
    }

    /** The line of the first string or bracket that has no end; 0 if all have. */
    public int brokenLine() {
        return brokenLine;
    }

    /** Python's own column: tabs go to the next eighth, a form feed starts again, a backslash joins lines. */
    private int indentation() {
        int column = 0;
        int joined = 0;
        while (true) {
            byte b = bytes[at];
            if (b == ' ') {
                column++;
            } else if (b == '\t') {
                column = (column / 8 + 1) * 8;
            } else if (b == '\f') {
                column = 0;
            } else if (b == '\\' && kinds[bytes[at + 1] & 255] == ByteKind.NEWLINE) {
                joined = joined > 0 ? joined : column;
                at++;
                newline();
                continue;
            } else {
                return joined > 0 ? joined : column;
            }
            at++;
        }
    }

    private void logicalLine() {
        int nameStart = 0;
        int nameEnd = -1;
        boolean beginning = false;
        while (true) {
            byte b = bytes[at];
            switch (kinds[b & 255]) {
                case ByteKind.NAME -> {
                    nameStart = at;
                    do {
                        at++;
                    } while (kinds[bytes[at] & 255] == ByteKind.NAME);
                    nameEnd = at;
                    if (beginning) {
                        beginning = false;
                        events.statement(nameStart, line, PythonEvents.SAME_LINE);
                    }
                    if (kinds[bytes[at] & 255] == ByteKind.QUOTE) {
                        string(nameStart);
                    } else if (bytes[nameStart] == 'a' && at - nameStart == 4 && bytes[at - 1] == 'v') {
                        argv(nameStart);
                    }
                }
                case ByteKind.QUOTE -> string(at);
                case ByteKind.NEWLINE -> {
                    newline();
                    if (open.depth() == 0 || lostBracket()) {
                        return;
                    }
                }
                case ByteKind.HASH -> comment();
                case ByteKind.BACKSLASH -> {
                    at++;
                    if (kinds[bytes[at] & 255] == ByteKind.NEWLINE) {
                        newline();
                    }
                }
                case ByteKind.OPEN -> {
                    at++;
                    int tag = 0;
                    if (b == '(' && nameEnd >= 0 && joins(nameEnd, at - 1)) {
                        tag = events.call(nameStart, nameEnd, at, line);
                    }
                    open.push(tag);
                }
                case ByteKind.CLOSE -> close(b);
                case ByteKind.SEMICOLON -> {
                    at++;
                    beginning = open.depth() == 0;
                }
                case ByteKind.COLON -> {
                    at++;
                    if (open.depth() == 0) {
                        beginning = bytes[at] != '=';
                    } else if (open.isField()) {
                        text(open.fieldQuote(), open.fieldTriple(), open.fieldRaw(), true);
                    }
                }
                case ByteKind.END -> {
                    if (at >= end) {
                        return;
                    }
                    at++;
                }
                default -> at++;
            }
        }
    }

    /** No expression holds these words: a line that begins with one tells that a bracket before it was never closed. */
    private boolean lostBracket() {
        if (startsWith("import ") || startsWith("def ") || startsWith("class ")) {
            broken(line);
            return true;
        }
        return false;
    }

    private boolean startsWith(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether only blanks stand between a name and its bracket. */
    private boolean joins(int nameEnd, int bracket) {
        int i = nameEnd;
        while (i < bracket && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i == bracket;
    }

    private void argv(int start) {
        if (bytes[start + 1] == 'r' && bytes[start + 2] == 'g') {
            events.argv(line);
        }
    }

    private void close(byte b) {
        at++;
        if (open.isField()) {
            if (b == '}') {
                byte quote = open.fieldQuote();
                boolean triple = open.fieldTriple();
                boolean raw = open.fieldRaw();
                boolean spec = open.fieldInSpec();
                open.pop();
                int start = at;
                int depth = open.depth();
                text(quote, triple, raw, spec);
                if (!spec && !triple && open.depth() == depth && bytes[at - 1] == quote) {
                    events.tail(start, at - 1, line, open.tag());
                }
            }
        } else if (open.depth() > 0) {
            open.pop();
        }
    }

    private void comment() {
        while (at < end && kinds[bytes[at] & 255] != ByteKind.NEWLINE) {
            at++;
        }
    }

    /** One of {@code \n}, {@code \r\n}, {@code \r}. */
    private void newline() {
        if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
            at++;
        }
        at++;
        line++;
    }

    /** A string, whose quote stands at {@code at}, with the prefix between {@code prefix} and there. */
    private void string(int prefix) {
        int letters = at - prefix;
        boolean formatted = false;
        boolean raw = false;
        if (letters > 0) {
            for (int i = prefix; i < at; i++) {
                switch (bytes[i] | 0x20) {
                    case 'f', 't' -> formatted = true;
                    case 'r' -> raw = true;
                    case 'b', 'u' -> {}
                    default -> letters = 3;
                }
            }
            formatted &= letters < 3;
        }
        byte quote = bytes[at];
        boolean triple = bytes[at + 1] == quote && bytes[at + 2] == quote;
        at += triple ? 3 : 1;
        if (formatted) {
            int start = at;
            int startLine = line;
            int depth = open.depth();
            int tag = open.tag();
            text(quote, triple, raw, false);
            boolean whole = open.depth() == depth;
            events.string(start, Math.max(start, at - (whole && triple ? 3 : 1)), startLine, tag, whole);
        } else {
            plain(quote, triple);
        }
    }

    private void plain(byte quote, boolean triple) {
        int start = at;
        int startLine = line;
        while (true) {
            byte b = bytes[at];
            if (b == quote) {
                if (!triple || bytes[at + 1] == quote && bytes[at + 2] == quote) {
                    events.string(start, at, startLine, open.tag(), true);
                    at += triple ? 3 : 1;
                    return;
                }
                at++;
            } else if (b == '\\') {
                at++;
                escaped();
            } else if (b == '\n' || b == '\r') {
                if (!triple) {
                    broken(startLine);
                    return;
                }
                newline();
            } else if (b == 0 && at >= end) {
                broken(startLine);
                return;
            } else {
                at++;
            }
        }
    }

    /** What follows a backslash in a string means nothing. */
    private void escaped() {
        if (kinds[bytes[at] & 255] == ByteKind.NEWLINE) {
            newline();
        } else if (at < end) {
            at++;
        }
    }

    /**
     * The text of an f-string from here to its end, to its next replacement field, which is then open, or, in a format
     * specification, to the end of the field it belongs to. PEP 701; the order of the cases is CPython's tokenizer's.
     */
    private void text(byte quote, boolean triple, boolean raw, boolean inSpec) {
        boolean spec = inSpec;
        int startLine = line;
        while (true) {
            byte b = bytes[at];
            if (b == quote && (!triple || bytes[at + 1] == quote && bytes[at + 2] == quote)) {
                at += triple ? 3 : 1;
                while (spec && open.isField()) {
                    open.pop(); // The string ends inside a specification: broken, but it ends.
                    spec = false;
                }
                return;
            }
            if (b == '{') {
                at++;
                if (bytes[at] != '{' || spec) {
                    open.pushField(quote, triple, raw, spec);
                    return;
                }
                at++;
            } else if (b == '}' && spec) {
                at++;
                spec = open.fieldInSpec();
                open.pop();
            } else if (b == '\\') {
                at++;
                byte next = bytes[at];
                if (!raw && next == 'N' && bytes[at + 1] == '{') {
                    name();
                } else if (next != '{' && next != '}') {
                    escaped();
                }
            } else if (b == '\n' || b == '\r') {
                if (!triple) {
                    broken(startLine);
                    return;
                }
                newline();
            } else if (b == 0 && at >= end) {
                broken(startLine);
                return;
            } else {
                at++;
            }
        }
    }

    /** The name of a character in {@code \N{...}}. */
    private void name() {
        while (at < end && bytes[at] != '}' && kinds[bytes[at] & 255] != ByteKind.NEWLINE) {
            at++;
        }
        at += bytes[at] == '}' ? 1 : 0;
    }

    private void broken(int where) {
        if (brokenLine == 0) {
            brokenLine = where;
        }
        open.clear();
    }
}
