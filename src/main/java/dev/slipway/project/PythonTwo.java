package dev.slipway.project;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells the statements {@code print} and {@code exec} of Python 2 from the functions. */
final class PythonTwo {
    private static final Set<String> OPERATORS = Set.of("in", "is", "if", "and", "or", "not", "for", "else");

    private PythonTwo() {}

    /** @param after offset behind the word */
    static boolean isStatement(byte[] bytes, int after) {
        int i = after;
        while (bytes[i] == ' ' || bytes[i] == '\t') {
            i++;
        }
        byte b = bytes[i];
        if (b == '"' || b == '\'') {
            return true;
        }
        if (i == after) {
            return false;
        }
        if (b == '>' && bytes[i + 1] == '>') {
            return true;
        }
        int start = i;
        while (bytes[i] >= 'a' && bytes[i] <= 'z' || bytes[i] >= 'A' && bytes[i] <= 'Z' || bytes[i] == '_') {
            i++;
        }
        return i > start && !OPERATORS.contains(new String(bytes, start, i - start, StandardCharsets.US_ASCII));
    }
}
