package dev.slipway.problem;

/** How much a problem matters. */
public enum Severity {
    /** Nothing can be shipped until this is solved. */
    ERROR,
    /** Shipping goes on, but the person should decide. */
    WARNING,
    /** Worth knowing; nothing to do. */
    INFO
}
