package dev.slipway.run;

/** Where a step stands. Skipped, failed and cancelled never read as done. */
public enum StepState {
    WAITING,
    RUNNING,
    DONE,
    /** Up to date: its fingerprint and outputs are those of an earlier run. */
    SKIPPED,
    FAILED,
    /** Ended by the person, or not begun because of that, or because a step it needs failed. */
    CANCELLED
}
