package dev.slipway.requirement;

import dev.slipway.problem.ShipException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The condition of a requirement, such as {@code python_version < "3.8"} (PEP 508, "Environment markers"). */
public final class Marker {

    private final MarkerExpression expression;

    Marker(MarkerExpression expression) {
        this.expression = expression;
    }

    /**
     * The marker that the text spells.
     *
     * @throws ShipException bad input, with the column, if it spells none
     */
    public static Marker parse(String text) {
        Cursor cursor = new Cursor(text);
        MarkerExpression expression = new MarkerParser(cursor).read();
        if (!cursor.atEnd()) {
            throw cursor.error("The marker should end here, or go on with “and” or “or”");
        }
        return new Marker(expression);
    }

    /**
     * Whether the condition holds.
     *
     * @throws ShipException bad input, if the marker compares what cannot be compared or names a variable that has no
     *     value outside of lock files
     */
    public boolean evaluate(MarkerEnvironment environment) {
        return evaluate(environment, Map.of());
    }

    /**
     * The same in a lock file, where two more variables are sets of names (PEP 751, "packages.marker").
     *
     * @param sets members of {@code extras} and {@code dependency_groups}
     * @throws ShipException as {@link #evaluate(MarkerEnvironment)}
     */
    public boolean evaluate(MarkerEnvironment environment, Map<String, Set<String>> sets) {
        return new MarkerEvaluation(environment, sets).holds(expression);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Marker marker && toString().equals(marker.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
