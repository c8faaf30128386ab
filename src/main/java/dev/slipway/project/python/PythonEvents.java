package dev.slipway.project.python;

/** Is told what a lexer comes across, in the order of the source. Offsets are into the lexer's bytes. */
public interface PythonEvents {

    /** The column of a statement that does not begin its line. */
    int SAME_LINE = -1;

    /**
     * A statement begins. Behind a colon that opens no block, such as an annotation's, something else than a statement may
     * stand; it never begins with a keyword that only a statement has.
     *
     * @param offset of its first byte
     * @param line from 1
     * @param column its indentation, as Python counts it, or {@link #SAME_LINE}
     */
    void statement(int offset, int line, int column);

    /**
     * A bracket opens right after a name: a call, or a definition's parameters.
     *
     * @param start of the name's last part
     * @param end after that part
     * @param arguments offset behind the bracket
     * @param line of the bracket
     * @return a tag for {@link #string}; 0 if the call does not matter
     */
    int call(int start, int end, int arguments, int line);

    /**
     * A string literal ended, or the part of an f-string before its first replacement field did.
     *
     * @param start of its text, behind the quotes
     * @param end of its text
     * @param line it starts in
     * @param tag of the innermost call around it that has one; 0 if there is none
     * @param whole false if a replacement field follows
     */
    void string(int start, int end, int line, int tag, boolean whole);

    /**
     * An f-string ended: the part behind its last replacement field.
     *
     * @param start of its text, behind the brace
     * @param tag as for {@link #string}
     */
    default void tail(int start, int end, int line, int tag) {}

    /** A name that is {@code argv}, found anywhere. */
    void argv(int line);
}
