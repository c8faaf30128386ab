package dev.slipway.run;

import dev.slipway.plan.Plan;
import dev.slipway.plan.Revision;
import dev.slipway.plan.Step;
import dev.slipway.problem.ShipException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** One run of one plan: each step has a thread that waits for those it needs, then for its turn. */
final class PlanRun {
    private final Plan plan;
    private final Events events;
    private final Cancellation cancellation;
    private final StepRecords records;
    private final LogFolder logs;
    private final StepRun steps;
    private final Semaphore turns;
    private final Map<String, CompletableFuture<StepResult>> results = new ConcurrentHashMap<>();
    /** Steps as a second look at the plan has them, by id. */
    private final Map<String, Step> revised = new ConcurrentHashMap<>();

    PlanRun(Plan plan, Means means, int atOnce, Events events, Cancellation cancellation) {
        this.plan = plan;
        this.events = events;
        this.cancellation = cancellation;
        this.records = StepRecords.of(plan.root());
        this.logs = LogFolder.fresh(plan.root());
        this.turns = new Semaphore(atOnce, true);
        this.steps = new StepRun(plan, means, events, cancellation, records, logs);
    }

    RunEvent.Finished run() {
        long start = System.nanoTime();
        events.tell(new RunEvent.Started(plan));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Step step : plan.steps()) {
                List<CompletableFuture<StepResult>> needs =
                        step.needs().stream().map(this::result).toList();
                results.put(step.id(), CompletableFuture.supplyAsync(() -> run(step, needs), threads));
            }
        }
        List<StepResult> all =
                plan.steps().stream().map(step -> result(step.id()).join()).toList();
        settle(all);
        var finished =
                new RunEvent.Finished(all, Duration.ofNanos(System.nanoTime() - start), cancellation.isRequested());
        events.tell(finished);
        return finished;
    }

    private CompletableFuture<StepResult> result(String step) {
        return Objects.requireNonNull(results.get(step), step);
    }

    private StepResult run(Step step, List<CompletableFuture<StepResult>> needs) {
        boolean ready = needs.stream()
                .map(CompletableFuture::join)
                .allMatch(need -> need.state() == StepState.DONE || need.state() == StepState.SKIPPED);
        StepResult result;
        if (!ready) {
            result = steps.notBegun(step);
        } else {
            turns.acquireUninterruptibly();
            try {
                result = steps.run(revised.getOrDefault(step.id(), step));
                if (result.state() == StepState.DONE) {
                    lookAgain(step);
                }
            } finally {
                turns.release();
            }
        }
        events.tell(new RunEvent.StepEnded(result));
        return result;
    }

    private void lookAgain(Step done) {
        Revision revision = plan.revision();
        if (revision != null && revision.after().equals(done.id())) {
            try {
                for (Step step : revision.plan().steps()) {
                    revised.put(step.id(), step);
                    Step shown = plan.steps().stream()
                            .filter(one -> one.id().equals(step.id()))
                            .findFirst()
                            .orElse(null);
                    WrittenOtherwise.of(plan.root(), shown, step)
                            .forEach(problem -> events.tell(new RunEvent.Found(problem)));
                }
            } catch (ShipException e) {
                // The steps stay as they were planned, and say for themselves what they lack.
                events.tell(new RunEvent.Found(e.problem()));
            }
        }
    }

    private void settle(List<StepResult> all) {
        try {
            records.settle(all.stream()
                    .filter(result -> result.state() == StepState.DONE || result.state() == StepState.SKIPPED)
                    .map(StepResult::id)
                    .toList());
        } catch (ShipException e) {
            events.tell(new RunEvent.Found(e.problem()));
        }
        logs.prune();
    }
}
