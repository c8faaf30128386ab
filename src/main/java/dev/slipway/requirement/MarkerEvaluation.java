package dev.slipway.requirement;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.MarkerExpression.Comparison;
import dev.slipway.requirement.MarkerExpression.Group;
import dev.slipway.requirement.MarkerExpression.Operand;
import dev.slipway.requirement.MarkerExpression.Text;
import dev.slipway.requirement.MarkerExpression.Variable;
import java.util.Map;
import java.util.Set;

/** Evaluates a marker as {@code packaging} does. */
final class MarkerEvaluation {

    /** Variables that compare as versions where the other side is one (dependency specifiers, "Environment markers"). */
    private static final Set<String> VERSIONS =
            Set.of("implementation_version", "platform_release", "python_full_version", "python_version");

    private final MarkerEnvironment environment;
    private final Map<String, Set<String>> sets;

    /** @param sets variables of lock files that have several values */
    MarkerEvaluation(MarkerEnvironment environment, Map<String, Set<String>> sets) {
        this.environment = environment;
        this.sets = sets;
    }

    boolean holds(MarkerExpression expression) {
        return switch (expression) {
            case Comparison comparison -> compare(comparison);
            case Group group -> any(group);
        };
    }

    /** Every term is evaluated, so that one that cannot be is reported whatever the others give. */
    private boolean any(Group group) {
        boolean any = false;
        boolean all = holds(group.terms().getFirst());
        for (int i = 0; i < group.words().size(); i++) {
            boolean next = holds(group.terms().get(i + 1));
            if (group.words().get(i).equals("or")) {
                any |= all;
                all = next;
            } else {
                all &= next;
            }
        }
        return any || all;
    }

    private boolean compare(Comparison comparison) {
        if (comparison.left() instanceof Text(String member)
                && comparison.right() instanceof Variable(String set)
                && sets.containsKey(set)
                && comparison.operator().endsWith("in")) {
            boolean in = sets.getOrDefault(set, Set.of()).stream().anyMatch(one -> DistributionName.same(one, member));
            return in == comparison.operator().equals("in");
        }
        if (comparison.left() instanceof Variable(String name)) {
            return compare(name, value(name), comparison.operator(), plain(comparison.right()));
        }
        String left = plain(comparison.left());
        String name = plain(comparison.right());
        return compare(name, left, comparison.operator(), value(name));
    }

    private static String plain(Operand operand) {
        return switch (operand) {
            case Variable(String name) -> name;
            case Text(String value) -> value;
        };
    }

    private String value(String name) {
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
