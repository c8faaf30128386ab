package dev.slipway.gui.session;

import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.ship.Forecast;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far a run is, and how long it still takes, judged by what its steps took earlier. */
final class Estimate {
    static final Estimate NONE = new Estimate(null, Forecast.NONE);

    /** What a step counts that never ran here, in seconds. */
    private static final double USUAL = 4;
    /** What it takes to see that a step is up to date, in seconds. */
    private static final double LOOK = 0.1;

    private final Forecast forecast;
    private final Optional<Duration> whole;

    Estimate(@org.jspecify.annotations.Nullable Plan plan, Forecast forecast) {
        this.forecast = forecast;
        this.whole = plan == null
                ? Optional.empty()
                : forecast.whole(plan.steps(), Runtime.getRuntime().availableProcessors());
    }

    /** From 0 to 1. */
    double done(List<TaskRow> rows) {
        double done = 0;
        double all = 0;
        for (TaskRow row : rows) {
            double weight = seconds(row.step());
            all += weight;
            done += weight
                    * switch (row.stateProperty().get()) {
                        case WAITING -> 0;
                        case RUNNING -> running(row, weight);
                        case DONE, SKIPPED, FAILED, CANCELLED -> 1;
                    };
        }
        return all == 0 ? 0 : done / all;
    }

    /** What a program tells of itself counts; else the time that it took earlier. */
    private static double running(TaskRow row, double weight) {
        double told = row.progressProperty().get();
        return told >= 0 ? told : Math.min(0.95, row.secondsProperty().get() / weight);
    }

    private double seconds(Step step) {
        return forecast.of(step)
                .map(took -> Math.max(LOOK, took.toMillis() / 1000.0))
                .orElse(USUAL);
    }

    /** Negative if a step never ran here. */
    double secondsLeft(double done) {
        return whole.map(time -> (1 - done) * time.toMillis() / 1000.0).orElse(-1.0);
    }
}
