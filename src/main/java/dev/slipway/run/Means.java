package dev.slipway.run;

/** What steps are carried out with. */
record Means(ProcessRunner processes, FailureExplainer explainer) {}
