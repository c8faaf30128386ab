package dev.slipway.problem;

/** Where a problem is solved: one of the five steps that a person walks through. */
public enum Topic {
    PROJECT,
    METADATA,
    DEPENDENCIES,
    ENVIRONMENT,
    SHIP
}
