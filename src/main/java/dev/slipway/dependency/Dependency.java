package dev.slipway.dependency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution that the project uses, or is said to use: one row of the table of dependencies.
 *
 * @param importName the top-level name that code imports, such as {@code sklearn} or {@code google.cloud.storage}; empty if
 *     nothing imports it
 * @param distribution the name on the index; null if nobody knows which one it is
 * @param required whether the program needs it to run; false for what only tests, type checkers, or an import that may
 *     fail, use
 * @param declared the requirement as declared; null if it is not
 * @param installed the version in the project's environment; null if it is not there
 * @param source how the distribution is known
 * @param where where it is imported, as {@code file:line}
 * @param models the model files that need it
 * @param need whether the program needs it to run, and if not, why not
 * @param evidence what tells that it is this distribution, in words; empty if nobody knows it
 * @param alternatives other distributions that hold the same module, the one most used first
 */
public record Dependency(
        String importName,
        @Nullable String distribution,
        boolean required,
        @Nullable String declared,
        @Nullable String installed,
        Source source,
        List<String> where,
        List<String> models,
        Need need,
        String evidence,
        List<String> alternatives) {

    /** How the distribution of an import is known; the surest comes first. */
    public enum Source {
        /** An installed distribution holds the module. */
        INSTALLED,
        /** A declared distribution has that name, or the map leads to a declared one. */
        DECLARED,
        /** The bundled map of import names. */
        MAP,
        /** The index has a distribution of that name whose wheel holds the module. */
        INDEX,
        /** Nobody knows. */
        UNKNOWN;

        /** The name in JSON, stable. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Dependency {
        where = List.copyOf(where);
        models = List.copyOf(models);
        alternatives = List.copyOf(alternatives);
    }
}
