package dev.slipway.project.python;

import java.util.Arrays;

/** The brackets that are open, innermost last; a replacement field of an f-string counts as one. */
final class OpenBrackets {
    private static final int FIELD = 1;
    private static final int TRIPLE = 2;
    private static final int RAW = 4;
    private static final int IN_SPEC = 8;
    private static final int DOUBLE = 16;

    private int[] tags = new int[64];
    private byte[] forms = new byte[64];
    private int depth;

    int depth() {
        return depth;
    }

    void clear() {
        depth = 0;
    }

    /** A bracket in code; without a tag of its own it has that of the bracket around it. */
    void push(int tag) {
        grow();
        tags[depth] = tag != 0 || depth == 0 ? tag : tags[depth - 1];
        forms[depth++] = 0;
    }

    /** A replacement field of an f-string. */
    void pushField(byte quote, boolean triple, boolean raw, boolean inSpec) {
        grow();
        tags[depth] = depth == 0 ? 0 : tags[depth - 1];
        forms[depth++] = (byte) (FIELD
                | (triple ? TRIPLE : 0)
                | (raw ? RAW : 0)
                | (inSpec ? IN_SPEC : 0)
                | (quote == '"' ? DOUBLE : 0));
    }

    void pop() {
        depth--;
    }

    int tag() {
        return depth == 0 ? 0 : tags[depth - 1];
    }

    boolean isField() {
        return depth > 0 && forms[depth - 1] != 0;
    }

    byte fieldQuote() {
        return (byte) ((forms[depth - 1] & DOUBLE) != 0 ? '"' : '\'');
    }

    boolean fieldTriple() {
        return (forms[depth - 1] & TRIPLE) != 0;
    }

    boolean fieldRaw() {
        return (forms[depth - 1] & RAW) != 0;
    }

    /** Whether the field lies in the format specification of another. */
    boolean fieldInSpec() {
        return (forms[depth - 1] & IN_SPEC) != 0;
    }

    private void grow() {
        if (depth == forms.length) {
            tags = Arrays.copyOf(tags, depth * 2);
            forms = Arrays.copyOf(forms, depth * 2);
        }
    }
}
