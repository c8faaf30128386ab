package dev.slipway.run;

import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.ShipException;

/** Runs plans: steps side by side where they do not need each other, none that is up to date. */
public final class PlanRunner {
    private final Means means;
    private final int atOnce;

    /** As many steps at once as there are processors. */
    public PlanRunner(ProcessRunner processes, FailureExplainer explainer) {
        this(processes, explainer, Runtime.getRuntime().availableProcessors());
    }

    /** @param atOnce how many steps may run at the same time, at least 1 */
    public PlanRunner(ProcessRunner processes, FailureExplainer explainer, int atOnce) {
        this.means = new Means(processes, explainer);
        this.atOnce = atOnce;
    }

    /**
     * Runs the plan to its end. One run of a project at a time: the caller holds the
     * {@link dev.slipway.change.ProjectLock}.
     *
     * <p>A step that fails takes those that need it with it, as cancelled; the others go on. Returns when nothing runs any
     * more.
     *
     * @return the last event that the listener heard
     * @throws ShipException (BAD_INPUT) if the plan has errors, before any event
     */
    public RunEvent.Finished run(Plan plan, RunListener listener, Cancellation cancellation) {
        for (Problem problem : plan.problems()) {
            if (problem.severity() == Severity.ERROR) {
                throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
            }
        }
        return new PlanRun(plan, means, atOnce, new Events(listener), cancellation).run();
    }
}
