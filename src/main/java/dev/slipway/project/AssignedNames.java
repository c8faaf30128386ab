package dev.slipway.project;

import dev.slipway.project.python.Tokens;

/** The names around a string in a statement: what it becomes the value of, and what stands before it. Looks at bytes only where asked. */
final class AssignedNames {
    private static final int MOST_OF_ANNOTATION = 60;

    private byte[] bytes = new byte[0];
    private int statement;
    private int optionFrom;
    private int optionTo;

    void statement(byte[] bytes, int offset) {
        this.bytes = bytes;
        statement = offset;
        optionTo = 0;
    }

    /** Remembers an option of the command line: its default may follow. */
    void option(int start, int stop) {
        if (stop - start > 2 && bytes[start] == '-' && bytes[start + 1] == '-') {
            optionFrom = start + 2;
            optionTo = stop;
        }
    }

    /** Whether the string whose text begins here is the value of a name, and not a part of one. */
    boolean isValue(int start) {
        int equals = behindQuote(start);
        return equals > 0 && bytes[equals] == '=' && !isOperator(bytes[equals - 1]);
    }

    /** The name that gets a string beginning here: the target of the statement, a parameter, an option's. Empty if none. */
    String set(int start) {
        int equals = behindQuote(start);
        if (equals > 0 && bytes[equals] == '=' && !isOperator(bytes[equals - 1])) {
            int to = equals;
            while (to > 0 && bytes[to - 1] == ' ') {
                to--;
            }
            int from = to;
            while (from > 0 && isName(bytes[from - 1])) {
                from--;
            }
            if (Tokens.matches(bytes, from, to, "default")) {
                return optionTo == 0
                        ? ""
                        : Tokens.decode(bytes, optionFrom, optionTo).replace('-', '_');
            }
            if (Tokens.matches(bytes, statement, statement + 4, "def ")) {
                return Tokens.decode(bytes, from, to);
            }
        }
        return target();
    }

    /** {@code NAME = …}, {@code self.name: Path = …}. */
    private String target() {
        int from = statement;
        int at = statement;
        while (isName(bytes[at]) || bytes[at] == '.') {
            if (bytes[at] == '.') {
                from = at + 1;
            }
            at++;
        }
        int to = at;
        while (bytes[at] == ' ') {
            at++;
        }
        if (bytes[at] == ':') {
            int limit = at + MOST_OF_ANNOTATION;
            while (at < limit && bytes[at] != 0 && bytes[at] != '=' && bytes[at] != '\n' && bytes[at] != '(') {
                at++;
            }
        }
        return to > from && bytes[at] == '=' && bytes[at + 1] != '=' ? Tokens.decode(bytes, from, to) : "";
    }

    /** What stands before a string and is joined to it by {@code /} or {@code +}; empty if nothing with a name. */
    String before(int start) {
        int at = behindQuote(start);
        if (at <= 0 || bytes[at] != '/' && bytes[at] != '+') {
            return "";
        }
        byte operator = bytes[at];
        at--;
        while (at > 0 && bytes[at] == ' ') {
            at--;
        }
        String name = dotted(at + 1);
        return name.isEmpty() || operator == '/' ? name : "+" + name;
    }

    /** The name in the replacement field that ends here, if the f-string begins with that field. */
    String field(int start) {
        if (start < 3 || bytes[start - 1] != '}') {
            return "";
        }
        String name = dotted(start - 1);
        int open = start - 2 - Math.max(1, length(start - 1)) + 1;
        boolean first =
                !name.isEmpty() && bytes[open - 1] == '{' && (bytes[open - 2] == '"' || bytes[open - 2] == '\'');
        return first ? name : "";
    }

    /** A name alone, from here to the next comma or bracket; empty if something else stands there. */
    String argument(int from, int end) {
        int start = from;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        int at = start;
        while (isName(bytes[at]) || bytes[at] == '.') {
            at++;
        }
        if (at == start || bytes[at] != ',' && bytes[at] != ')' || bytes[start] >= '0' && bytes[start] <= '9') {
            return "";
        }
        return dotted(at);
    }

    /** The last two parts at most of the dotted name that ends here. */
    private String dotted(int to) {
        int from = to - length(to);
        if (from == to || bytes[from] == '.' || bytes[to - 1] == '.' || bytes[from] >= '0' && bytes[from] <= '9') {
            return "";
        }
        String name = Tokens.decode(bytes, from, to);
        int dot = name.lastIndexOf('.');
        int before = dot < 0 ? -1 : name.lastIndexOf('.', dot - 1);
        return name.substring(before + 1);
    }

    private int length(int to) {
        int from = to;
        while (from > 0 && (isName(bytes[from - 1]) || bytes[from - 1] == '.')) {
            from--;
        }
        return to - from;
    }

    /** The last byte before a string's quotes and prefix that is no blank; -1 if there is none. */
    private int behindQuote(int start) {
        int at = start - 1;
        while (at > 0 && (bytes[at] == '"' || bytes[at] == '\'')) {
            at--;
        }
        if (at > 0 && (bytes[at] | 0x20) == 'r') {
            at--;
        }
        if (at > 0 && (bytes[at] | 0x20) == 'f' && !isName(bytes[at - 1])) {
            at--;
        }
        while (at > 0 && bytes[at] == ' ') {
            at--;
        }
        return at;
    }

    private static boolean isOperator(byte b) {
        return b == '=' || b == '!' || b == '<' || b == '>' || b == '+' || b == ':';
    }

    private static boolean isName(byte b) {
        return b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }
}
