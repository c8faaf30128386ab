package dev.slipway.run;

import dev.slipway.plan.Plan;

/** Runs plans: steps side by side where they do not need each other, none that is up to date. */
public final class PlanRunner {

    public PlanRunner(ProcessRunner processes) {
        throw new UnsupportedOperationException("" + processes);
    }

    /**
     * Runs the plan to its end.
     *
     * <p>A step that fails takes those that need it with it, as cancelled; the others go on. Returns when nothing runs any
     * more.
     *
     * @return the last event that the listener heard
     * @throws dev.slipway.problem.ShipException (BAD_INPUT) if the plan has errors, before any event
     */
    public RunEvent.Finished run(Plan plan, RunListener listener, Cancellation cancellation) {
        throw new UnsupportedOperationException("" + plan + listener + cancellation);
    }
}
