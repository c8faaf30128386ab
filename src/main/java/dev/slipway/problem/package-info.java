/**
 * How anything wrong reaches a person: {@link dev.slipway.problem.Problem} as a value, never a log line, and the one
 * exception that carries it.
 *
 * <p>The lowest floor: uses nothing of Slipway. A remedy that a click can apply is a {@link dev.slipway.problem.Fix},
 * which the profile knows how to carry out.
 */
@NullMarked
package dev.slipway.problem;

import org.jspecify.annotations.NullMarked;
