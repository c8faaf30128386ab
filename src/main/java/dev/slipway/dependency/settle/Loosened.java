package dev.slipway.dependency.settle;

import dev.slipway.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A wish that had to give way.
 *
 * @param wish as it was
 * @param now what is wanted in its place; null if it was left out
 * @param reason why, as words for a person
 */
public record Loosened(Wish wish, @Nullable Requirement now, String reason) {}
