package dev.slipway.metadata;

/**
 * A token of Python source.
 *
 * @param kind what it is
 * @param text as written; of a string: what it spells
 * @param start offset of its first character
 * @param end offset behind it
 * @param line from 1
 * @param column from 0
 */
record PyToken(Kind kind, String text, int start, int end, int line, int column) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** An f-string, a t-string or bytes, whose value is not a text that is known. */
        OTHER_STRING,
        OPERATOR,
        /** The end of a statement. */
        NEWLINE,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
