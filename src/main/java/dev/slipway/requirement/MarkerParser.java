package dev.slipway.requirement;

import dev.slipway.requirement.MarkerExpression.Comparison;
import dev.slipway.requirement.MarkerExpression.Group;
import dev.slipway.requirement.MarkerExpression.Operand;
import dev.slipway.requirement.MarkerExpression.Text;
import dev.slipway.requirement.MarkerExpression.Variable;
import java.util.ArrayList;
import java.util.List;

/** Reads a marker as far as it goes (PEP 508, grammar). */
final class MarkerParser {

    /** Deeper nesting is refused, since it would exhaust the stack; nobody writes it. */
    private static final int DEEPEST = 200;

    /** Longer names come before their beginnings. */
    private static final List<String> VARIABLES = List.of(
            "python_version",
            "python_full_version",
            "os_name",
            "os.name",
            "sys_platform",
            "sys.platform",
            "platform_release",
            "platform_system",
            "platform_version",
            "platform.version",
            "platform_machine",
            "platform.machine",
            "platform_python_implementation",
            "platform.python_implementation",
            "python_implementation",
            "implementation_name",
            "implementation_version",
            "extras",
            "extra",
            "dependency_groups");

    private final Cursor cursor;
    private int depth;

    MarkerParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Group read() {
        List<MarkerExpression> terms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        terms.add(readAtom());
        while (true) {
            if (cursor.eatWord("or")) {
                words.add("or");
            } else if (cursor.eatWord("and")) {
                words.add("and");
            } else {
                return new Group(List.copyOf(terms), List.copyOf(words));
            }
            terms.add(readAtom());
        }
    }

    private MarkerExpression readAtom() {
        cursor.skipSpace();
        int start = cursor.position();
        MarkerExpression atom;
        if (cursor.eat('(')) {
            if (++depth > DEEPEST) {
                throw cursor.errorAt(start, "The marker has more than " + DEEPEST + " nested parentheses");
            }
            atom = read();
            depth--;
            if (!cursor.eat(')')) {
                throw cursor.errorAt(start, "The parenthesis in the marker is never closed");
            }
        } else {
            atom = readComparison();
        }
        cursor.skipSpace();
        return atom;
    }

    private Comparison readComparison() {
        Operand left = readOperand();
        cursor.skipSpace();
        String operator = readOperator();
        cursor.skipSpace();
        Operand right = readOperand();
        return normalizeExtra(new Comparison(left, operator, right));
    }

    /** Names of extras are compared in their normalised spelling (PEP 685). */
    private static Comparison normalizeExtra(Comparison comparison) {
        Variable extra = new Variable("extra");
        if (comparison.left().equals(extra) && comparison.right() instanceof Text(String value)) {
            return new Comparison(extra, comparison.operator(), new Text(DistributionName.normalize(value)));
        }
        boolean names = comparison.right() instanceof Variable(String name)
                && List.of("extra", "extras", "dependency_groups").contains(name);
        if (names && comparison.left() instanceof Text(String value)) {
            return new Comparison(
                    new Text(DistributionName.normalize(value)), comparison.operator(), comparison.right());
        }
        return comparison;
    }

    private String readOperator() {
        if (cursor.eatWord("in")) {
            return "in";
        }
        if (cursor.eatWord("not")) {
            if (!cursor.skipSpace() || !cursor.eatWord("in")) {
                throw cursor.error("“not” should be followed by “in”");
            }
            return "not in";
        }
        for (Operator operator : Operator.values()) {
            if (cursor.text().startsWith(operator.sign(), cursor.position())) {
                cursor.moveTo(cursor.position() + operator.sign().length());
                return operator.sign();
            }
        }
        throw cursor.error("The marker should go on with one of ==, !=, <, <=, >, >=, ~=, ===, in, not in");
    }

    private Operand readOperand() {
        int quote = cursor.peek();
        if (quote == '"' || quote == '\'') {
            return readText((char) quote);
        }
        for (String variable : VARIABLES) {
            if (cursor.eatWord(variable)) {
                String name = variable.replace('.', '_');
                return new Variable(name.equals("python_implementation") ? "platform_python_implementation" : name);
            }
        }
        throw cursor.error("A marker variable such as python_version, or a quoted text, should stand here");
    }

    private Text readText(char quote) {
        int start = cursor.position();
        int end = cursor.text().indexOf(quote, start + 1);
        if (end < 0) {
            throw cursor.errorAt(start, "The quoted text is never closed");
        }
        String value = PythonLiteral.unescape(cursor.text().substring(start + 1, end));
        if (value == null) {
            throw cursor.errorAt(start, "The quoted text holds a line break or an escape that Python refuses");
        }
        cursor.moveTo(end + 1);
        return new Text(value);
    }
}
