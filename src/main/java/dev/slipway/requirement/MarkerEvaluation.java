package dev.slipway.requirement;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.MarkerExpression.Comparison;
import dev.slipway.requirement.MarkerExpression.Group;
import dev.slipway.requirement.MarkerExpression.Operand;
import dev.slipway.requirement.MarkerExpression.Text;
import dev.slipway.requirement.MarkerExpression.Variable;
import java.util.Set;

/** Evaluates a marker as {@code packaging} does. */
final class MarkerEvaluation {

    /** Variables that compare as versions where the other side is one (dependency specifiers, "Environment markers"). */
    private static final Set<String> VERSIONS =
            Set.of("implementation_version", "platform_release", "python_full_version", "python_version");

    private MarkerEvaluation() {}

    static boolean holds(MarkerExpression expression, MarkerEnvironment environment) {
        return switch (expression) {
            case Comparison comparison -> compare(comparison, environment);
            case Group group -> any(group, environment);
        };
    }

    /** Every term is evaluated, so that one that cannot be is reported whatever the others give. */
    private static boolean any(Group group, MarkerEnvironment environment) {
        boolean any = false;
        boolean all = holds(group.terms().getFirst(), environment);
        for (int i = 0; i < group.words().size(); i++) {
            boolean next = holds(group.terms().get(i + 1), environment);
            if (group.words().get(i).equals("or")) {
                any |= all;
                all = next;
            } else {
                all &= next;
            }
        }
        return any || all;
    }

    private static boolean compare(Comparison comparison, MarkerEnvironment environment) {
        if (comparison.left() instanceof Variable(String name)) {
            return compare(name, value(name, environment), comparison.operator(), plain(comparison.right()));
        }
        String left = plain(comparison.left());
        String name = plain(comparison.right());
        return compare(name, left, comparison.operator(), value(name, environment));
    }

    private static String plain(Operand operand) {
        return switch (operand) {
            case Variable(String name) -> name;
            case Text(String value) -> value;
        };
    }

    private static String value(String name, MarkerEnvironment environment) {
        String value = environment.value(name);
        if (value == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(
                            Topic.DEPENDENCIES, "The marker compares with “" + name + "”, which has no value here."));
        }
        return value;
    }

    private static boolean compare(String name, String left, String operator, String right) {
        if (VERSIONS.contains(name)) {
            Specifier specifier = Specifier.tryParse(operator + right);
            if (specifier != null) {
                return specifier.contains(left);
            }
        }
        return switch (operator) {
            case "in" -> right.contains(left);
            case "not in" -> !right.contains(left);
            case "==", "<=", ">=" -> left.equals(right);
            case "!=" -> !left.equals(right);
            // Texts have no order (dependency specifiers: "<" and ">" are never true for them).
            case "<", ">" -> false;
            default ->
                throw new ShipException(
                        ShipException.Kind.BAD_INPUT,
                        Problem.error(
                                Topic.DEPENDENCIES,
                                "The marker compares “" + left + "” and “" + right + "” by " + operator
                                        + ", which is for versions only."));
        };
    }
}
