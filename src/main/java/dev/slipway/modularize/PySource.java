package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import dev.slipway.metadata.python.PyTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file cut into logical lines and statements.
 *
 * @param text what was cut
 * @param tokens all but comments
 * @param lines the logical lines in order
 * @param broken whether it is no Python that can be trusted
 */
record PySource(String text, List<PyToken> tokens, List<Line> lines, boolean broken) {
    private static final Set<String> COMPOUND = Set.of(
            "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class", "async", "match",
            "case");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /**
     * A logical line.
     *
     * @param from its first token
     * @param to behind its last token, where its NEWLINE is
     * @param start offset where its first physical line begins
     * @param end offset behind its line end
     * @param column width of its indentation, tabs to the next eighth
     */
    record Line(int from, int to, int start, int end, int column) {}

    /** Tokens from {@code from} up to {@code to}. */
    record Span(int from, int to) {}

    static PySource of(String text) {
        PyTokens.Cut cut = PyTokens.of(text);
        List<PyToken> tokens = cut.tokens().stream()
                .filter(token -> token.kind() != PyToken.Kind.COMMENT)
                .toList();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == PyToken.Kind.NEWLINE) {
                PyToken first = tokens.get(from);
                int start = lineStart(text, first.start());
                lines.add(new Line(from, i, start, tokens.get(i).end(), column(text, start, first.start())));
                from = i + 1;
            }
        }
        return new PySource(text, tokens, List.copyOf(lines), cut.broken());
    }

    PyToken token(int index) {
        return tokens.get(index);
    }

    /** The token there; the last one behind the end. */
    PyToken at(int index) {
        return tokens.get(Math.max(0, Math.min(index, tokens.size() - 1)));
    }

    String written(Span span) {
        return span.from() >= span.to()
                ? ""
                : text.substring(
                        token(span.from()).start(), token(span.to() - 1).end());
    }

    PyToken first(Line line) {
        return token(line.from());
    }

    /** The colon that opens a block on this line; -1 if none does. */
    int blockColon(Line line) {
        if (!COMPOUND.contains(first(line).text()) || !first(line).isName()) {
            return -1;
        }
        int lambdas = 0;
        for (int i = line.from(); i < line.to(); i++) {
            PyToken token = token(i);
            if (token.depth() != 0) {
                continue;
            }
            if (token.is("lambda")) {
                lambdas++;
            } else if (token.is(":") && lambdas > 0) {
                lambdas--;
            } else if (token.is(":")) {
                return i;
            } else if (token.is("=") && i == line.from() + 1) {
                return -1; // match = 1: a name, not the keyword.
            }
        }
        return -1;
    }

    /** The simple statements of a line; the header of a compound one, without its colon, counts as one. */
    List<Span> statements(Line line) {
        List<Span> found = new ArrayList<>(1);
        int colon = blockColon(line);
        int from = line.from();
        if (colon >= 0) {
            found.add(new Span(from, colon));
            from = colon + 1;
        }
        for (int i = from; i <= line.to(); i++) {
            if (i == line.to() || token(i).is(";") && token(i).depth() == 0) {
                if (i > from) {
                    found.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return found;
    }

    /** The line of a token, counted from 1. */
    int lineNumber(int offset) {
        int count = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                count++;
            }
        }
        return count;
    }

    /** All names that the tokens from {@code from} to {@code to} mention, also within f-strings; not those behind a dot. */
    Set<String> names(int from, int to) {
        Set<String> names = new HashSet<>();
        for (int i = from; i < to; i++) {
            PyToken token = token(i);
            if (token.isName() && !(i > 0 && token(i - 1).is("."))) {
                names.add(token.text());
            } else if (token.formatted()) {
                Matcher matcher = WORD.matcher(token.text());
                while (matcher.find()) {
                    names.add(matcher.group());
                }
            }
        }
        return names;
    }

    /** The token that closes the bracket opened at {@code open}; the last token if none does. */
    int closing(int open) {
        int depth = token(open).depth();
        for (int i = open + 1; i < tokens.size(); i++) {
            PyToken token = token(i);
            if (token.depth() == depth && (token.is(")") || token.is("]") || token.is("}"))) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private static int lineStart(String text, int offset) {
        int i = offset;
        while (i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
            i--;
        }
        return i;
    }

    private static int column(String text, int from, int to) {
        int column = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            column = c == '\t' ? (column / 8 + 1) * 8 : c == '\f' ? 0 : column + 1;
        }
        return column;
    }
}
