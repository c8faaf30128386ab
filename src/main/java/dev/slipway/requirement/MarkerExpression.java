package dev.slipway.requirement;

import java.util.List;

/** What a marker is made of; {@code and} binds closer than {@code or}. */
sealed interface MarkerExpression {

    /** One side of a comparison. */
    sealed interface Operand {}

    /** A variable by its name in PEP 508, old spellings replaced. */
    record Variable(String name) implements Operand {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A quoted text, its escapes resolved. */
    record Text(String value) implements Operand {
        @Override
        public String toString() {
            if (!value.contains("\"")) {
                return '"' + value + '"';
            }
            return '\'' + value.replace("'", "\\x27") + '\'';
        }
    }

    /** A comparison; the operator is one of PEP 440, {@code in} or {@code not in}. */
    record Comparison(Operand left, String operator, Operand right) implements MarkerExpression {
        @Override
        public String toString() {
            return left + " " + operator + " " + right;
        }
    }

    /** Expressions with {@code and} or {@code or} between them: one word fewer than terms. */
    record Group(List<MarkerExpression> terms, List<String> words) implements MarkerExpression {
        @Override
        public String toString() {
            return spell(this, true);
        }
    }

    /** As written by {@code packaging}: parentheses only round an inner group of several terms. */
    private static String spell(MarkerExpression expression, boolean outermost) {
        if (!(expression instanceof Group(List<MarkerExpression> terms, List<String> words))) {
            return expression.toString();
        }
        if (terms.size() == 1) {
            return spell(terms.getFirst(), outermost);
        }
        StringBuilder out = new StringBuilder(spell(terms.getFirst(), false));
        for (int i = 0; i < words.size(); i++) {
            out.append(' ').append(words.get(i)).append(' ').append(spell(terms.get(i + 1), false));
        }
        return outermost ? out.toString() : "(" + out + ")";
    }
}
