package dev.slipway.dependency;

import dev.slipway.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that one Python cannot meet.
 *
 * @param requirement as wanted
 * @param reason as words for a person: "pandas 1.1.5 has no wheel for Python 3.11"
 * @param nearest the same with the nearest versions that this Python can have; null if it can have none
 */
public record Misfit(
        Requirement requirement, String reason, @Nullable Requirement nearest) {}
