package dev.slipway.run;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Brings single steps of a run to their end, whatever that is; never throws. */
final class StepRun {

    private final Path root;
    private final Means means;
    private final Events events;
    private final Cancellation cancellation;
    private final StepRecords records;
    private final Freshness freshness;
    private final LogFolder logs;

    StepRun(Plan plan, Means means, Events events, Cancellation cancellation, StepRecords records, LogFolder logs) {
        this.root = plan.root();
        this.means = means;
        this.events = events;
        this.cancellation = cancellation;
        this.records = records;
        this.freshness = new Freshness(plan, records);
        this.logs = logs;
    }

    StepResult notBegun(Step step) {
        return result(step, StepState.CANCELLED, Duration.ZERO, null, List.of(), null);
    }

    /** To be called when all that it needs is done. */
    StepResult run(Step step) {
        if (cancellation.isRequested()) {
            return notBegun(step);
        }
        long start = System.nanoTime();
        @Nullable ShipException obstacle = null;
        try {
            if (freshness.decide(step)) {
                List<CheckResult> checks =
                        records.find(step.id()).map(StepRecord::checks).orElse(List.of());
                return result(step, StepState.SKIPPED, Duration.ZERO, null, checks, null);
            }
        } catch (IOException e) {
            obstacle = unreadable(step, e);
        }
        return run(step, obstacle, start);
    }

    private StepResult run(Step step, @Nullable ShipException obstacle, long start) {
        var log = new OutputLog(logs.file(step.id()));
        var actions = new StepActions(root, step, means, cancellation, events, log);
        events.tell(new RunEvent.StepStarted(step, log));
        StepState state;
        @Nullable Problem problem = null;
        try (log) {
            if (obstacle != null) {
                throw obstacle;
            }
            if (!step.always()) {
                records.forget(step.id());
            }
            actions.carryOut();
            remember(step, actions.checks(), since(start));
            state = StepState.DONE;
        } catch (ShipException e) {
            state = e.kind() == ShipException.Kind.CANCELLED ? StepState.CANCELLED : StepState.FAILED;
            problem = state == StepState.FAILED ? e.problem() : null;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(StepRun.class).error("step {} broke", step.id(), e);
            state = StepState.FAILED;
            problem = Problem.error(Topic.SHIP, "The step \"" + step.title() + "\" failed unexpectedly: " + e + ".");
        }
        Path file = log.byteCount() > 0 ? log.file() : null;
        return result(step, state, since(start), file, actions.checks(), problem);
    }

    private void remember(Step step, List<CheckResult> checks, Duration took) {
        if (step.always() && records.find(step.id()).isPresent()) {
            return;
        }
        List<StepRecord.Output> outputs = new ArrayList<>();
        for (Path output : step.outputs()) {
            outputs.add(StepRecord.Output.of(records.root(), output).orElseThrow(() -> notMade(step, output)));
        }
        records.put(step.id(), new StepRecord(freshness.fingerprint(step), outputs, checks, took));
    }

    private static ShipException notMade(Step step, Path output) {
        var problem = Problem.error(
                Topic.SHIP, "The step \"" + step.title() + "\" ended well, but did not make " + output + ".");
        return new ShipException(ShipException.Kind.FAILED, problem);
    }

    private static ShipException unreadable(Step step, IOException e) {
        String file =
                e instanceof FileSystemException named && named.getFile() != null ? named.getFile() : "a file it needs";
        var problem = Problem.error(
                        Topic.PROJECT,
                        "The step \"" + step.title() + "\" failed: " + file + " cannot be read: "
                                + CannotWrite.reason(e) + ".")
                .advise("Change its permissions, or leave it out.");
        return new ShipException(ShipException.Kind.BAD_INPUT, problem, e);
    }

    private StepResult result(
            Step step,
            StepState state,
            Duration took,
            @Nullable Path log,
            List<CheckResult> checks,
            @Nullable Problem problem) {
        List<String> command = means.processes().redactor().blank(step.command());
        return new StepResult(step.id(), step.title(), state, took, command, log, checks, problem);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
