package dev.slipway.metadata;

import dev.slipway.metadata.python.PyToken;
import dev.slipway.metadata.python.PyToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one expression from tokens: literals, sums of them, and names that a module assigned a literal before. */
final class PyExpression {
    /** Deeper nesting than any person writes; guards the stack. */
    private static final int DEEPEST = 60;

    private final String source;
    private final List<PyToken> tokens;
    private final Map<String, PyValue> names;
    private int at;
    private int depth;

    PyExpression(String source, List<PyToken> tokens, Map<String, PyValue> names, int from) {
        this.source = source;
        this.tokens = tokens;
        this.names = names;
        this.at = from;
    }

    /** Index of the token behind what was read. */
    int at() {
        return at;
    }

    /** The value up to a comma, a closing bracket, a colon or the end of the statement. */
    PyValue read() {
        int start = at;
        if (++depth > DEEPEST) {
            return unknownFrom(start);
        }
        var value = operand();
        while (peek().is("+")) {
            at++;
            value = PyValue.sum(value, operand(), written(start));
        }
        depth--;
        return endsHere() ? value : unknownFrom(start);
    }

    private PyValue operand() {
        var token = peek();
        at++;
        return switch (token.kind()) {
            case STRING -> token.value().isPresent() ? strings() : unread();
            case NUMBER -> new PyValue.Constant(token.text());
            case NAME -> name(token);
            case OPERATOR ->
                switch (token.text()) {
                    case "[" -> items("]");
                    case "(" -> parenthesis();
                    case "{" -> braces();
                    default -> {
                        at--;
                        yield new PyValue.Unknown(token.text());
                    }
                };
            case COMMENT, NEWLINE, END -> unread();
        };
    }

    private PyValue unread() {
        at--;
        return new PyValue.Unknown("");
    }

    /** Strings side by side are one. */
    private PyValue strings() {
        at--;
        var text = new StringBuilder();
        for (var part = peek().value(); part.isPresent(); part = peek().value()) {
            text.append(part.get());
            at++;
        }
        return new PyValue.Text(text.toString());
    }

    private PyValue name(PyToken token) {
        if (List.of("True", "False", "None").contains(token.text())) {
            return new PyValue.Constant(token.text());
        }
        var value = names.getOrDefault(token.text(), new PyValue.Unknown(token.text()));
        return value instanceof PyValue.Pairs(var pairs) && peek().is("[") ? entry(pairs) : value;
    }

    /** {@code about["title"]}; what is not there is not known. */
    private PyValue entry(Map<String, PyValue> pairs) {
        int start = at - 1;
        at++;
        var key = read();
        if (!peek().is("]")) {
            return unknownFrom(start);
        }
        at++;
        return pairs.getOrDefault(key.asText(), new PyValue.Unknown(written(start)));
    }

    /** A tuple, or just an expression in parentheses. */
    private PyValue parenthesis() {
        if (peek().is(")")) {
            at++;
            return new PyValue.Items(List.of());
        }
        int start = at;
        var first = read();
        if (peek().is(")")) {
            at++;
            return first;
        }
        at = start;
        return items(")");
    }

    private PyValue items(String close) {
        var items = new ArrayList<PyValue>();
        while (!peek().is(close) && peek().kind() != Kind.END) {
            items.add(read());
            if (!peek().is(",")) {
                break;
            }
            at++;
        }
        if (peek().is(close)) {
            at++;
        }
        return new PyValue.Items(items);
    }

    private PyValue braces() {
        var pairs = new LinkedHashMap<String, PyValue>();
        boolean known = true;
        while (!peek().is("}") && peek().kind() != Kind.END) {
            int before = at;
            var key = read();
            if (peek().is(":") && key instanceof PyValue.Text(var text)) {
                at++;
                pairs.put(text, read());
            } else {
                known = false;
                skipToComma();
            }
            if (peek().is(",")) {
                at++;
            } else if (at == before) {
                break;
            }
        }
        if (peek().is("}")) {
            at++;
        }
        return known ? new PyValue.Pairs(pairs) : new PyValue.Unknown("{…}");
    }

    private boolean endsHere() {
        var token = peek();
        return token.kind() == Kind.NEWLINE
                || token.kind() == Kind.END
                || (token.kind() == Kind.OPERATOR
                        && List.of(",", ")", "]", "}", ":", ";").contains(token.text()));
    }

    private PyValue unknownFrom(int start) {
        skipToComma();
        return new PyValue.Unknown(written(start));
    }

    /** Passes over whatever is there, brackets and all, up to the end of this expression. */
    void skipToComma() {
        int open = 0;
        while (peek().kind() != Kind.END) {
            var token = peek();
            if (token.kind() == Kind.OPERATOR && "([{".contains(token.text())) {
                open++;
            } else if (token.kind() == Kind.OPERATOR && ")]}".contains(token.text())) {
                if (open == 0) {
                    return;
                }
                open--;
            } else if (open == 0 && (token.is(",") || token.is(":") || token.kind() == Kind.NEWLINE)) {
                return;
            }
            at++;
        }
    }

    private String written(int start) {
        int from = tokens.get(Math.min(start, tokens.size() - 1)).start();
        int to = tokens.get(Math.max(start, at - 1)).end();
        return source.substring(from, Math.max(from, to)).strip();
    }

    private PyToken peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }
}
