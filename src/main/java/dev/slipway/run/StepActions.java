package dev.slipway.run;

import dev.slipway.change.AtomicFile;
import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Carries out the actions of one step, in order, until one fails. */
final class StepActions {
    private static final int LOOKED_AT = 60;
    private static final Duration TIDYING = Duration.ofSeconds(30);

    private final Path root;
    private final Step step;
    private final Means means;
    private final Cancellation cancellation;
    private final Events events;
    private final OutputLog log;
    private final List<CheckResult> checks = new ArrayList<>();
    private String lastAnswer = "";
    private String lastSaid = "";
    private List<String> lastWay = List.of();
    private long waited;

    StepActions(Path root, Step step, Means means, Cancellation cancellation, Events events, OutputLog log) {
        this.root = root;
        this.step = step;
        this.means = means;
        this.cancellation = cancellation;
        this.events = events;
        this.log = log;
    }

    /** What was checked so far, passed or not. */
    List<CheckResult> checks() {
        return List.copyOf(checks);
    }

    /** @throws ShipException (CANCELLED) if a person ended it, any other kind if an action failed */
    void carryOut() {
        Action last = step.actions().reversed().stream()
                .filter(action -> action instanceof Action.Exec
                        || action instanceof Action.FirstOf
                        || action instanceof Action.Observe
                        || action instanceof Action.Serve)
                .findFirst()
                .orElse(null);
        Deque<Action.Tidy> afterwards = new ArrayDeque<>();
        try {
            for (Action action : step.actions()) {
                if (cancellation.isRequested()) {
                    throw cancelled();
                }
                boolean isCheck = step.check() != null && action == last;
                switch (action) {
                    case Action.Exec exec -> run(exec, isCheck);
                    case Action.FirstOf first -> run(first, isCheck, false);
                    case Action.Observe observe -> run(observe, isCheck);
                    case Action.Serve serve -> run(serve);
                    case Action.Alternatives several -> run(several);
                    case Action.Keep keep -> run(keep);
                    case Action.Tidy tidy -> {
                        afterwards.push(tidy);
                        tidy(tidy);
                    }
                    default -> carryOut(action);
                }
            }
        } finally {
            afterwards.forEach(this::tidy);
        }
    }

    private void run(Action.Observe observe, boolean isCheck) {
        long start = System.nanoTime();
        int before = checks.size();
        @Nullable ShipException failure = null;
        try {
            run(new Action.FirstOf(observe.ways(), observe.broken()), true, true);
        } catch (ShipException e) {
            if (e.kind() != ShipException.Kind.FAILED) {
                throw e;
            }
            failure = e;
        }
        String output = failure == null ? lastSaid : String.join("\n", log.tail(LOOKED_AT));
        double seconds = (System.nanoTime() - start - waited) / 1e9;
        write(new Observation(failure == null, seconds, lastWay, output), observe.record());
        if (!isCheck || observe.mayFail()) {
            checks.subList(before, checks.size()).clear();
        }
        if (failure != null && !observe.mayFail()) {
            throw failure;
        }
    }

    private static void write(Observation observation, Path record) {
        try {
            observation.write(record);
        } catch (IOException e) {
            throw CannotWrite.to(record, e);
        }
    }

    /** Not cancelled with the rest: it is what makes the cancelling whole. */
    private void tidy(Action.Tidy tidy) {
        try {
            means.processes().capture(tidy.exec(), TIDYING);
        } catch (ShipException e) {
            LoggerFactory.getLogger(StepActions.class)
                    .warn("tidying in step {}: {}", step.id(), e.problem().message());
        }
    }

    private void run(Action.Keep keep) {
        var kept = new ByteArrayOutputStream();
        ProcessEnd end = means.processes().run(keep.exec(), kept::write, this::keep, cancellation);
        if (end.cancelled()) {
            throw cancelled();
        }
        judge(keep.exec(), end, "", false);
        AtomicFile.write(keep.file(), kept.toByteArray());
    }

    private void run(Action.Alternatives several) {
        @Nullable ShipException failure = null;
        for (Action.Choice choice : several.choices()) {
            boolean fits = failure == null
                    || choice.after().isEmpty()
                    || log.tail(LOOKED_AT).stream().anyMatch(line -> line.contains(choice.after()));
            if (!fits || failure == null && !choice.after().isEmpty()) {
                continue;
            }
            if (choice.told() != null) {
                events.tell(new RunEvent.Found(choice.told()));
            }
            try {
                for (Action action : choice.actions()) {
                    switch (action) {
                        case Action.Exec exec -> run(exec, false);
                        default -> carryOut(action);
                    }
                }
                return;
            } catch (ShipException e) {
                if (e.kind() != ShipException.Kind.FAILED) {
                    throw e;
                }
                failure = failure == null ? e : failure;
            }
        }
        throw Objects.requireNonNull(failure, "there is at least one choice");
    }

    private void run(Action.FirstOf first, boolean isCheck, boolean attempted) {
        @Nullable ShipException failure = null;
        @Nullable CheckResult failed = null;
        for (Action.Exec way : first.ways()) {
            try {
                if (attempted && Attempt.isPerson(way)) {
                    attempt(way);
                } else {
                    run(way, isCheck);
                }
                return;
            } catch (ShipException e) {
                if (e.kind() != ShipException.Kind.FAILED) {
                    throw e;
                }
                CheckResult said = isCheck && step.check() != null ? checks.removeLast() : null;
                if (failure == null) {
                    failure = e;
                    failed = said;
                }
                if (log.tail(LOOKED_AT).stream().anyMatch(line -> line.contains(first.broken()))) {
                    break;
                }
            }
        }
        if (failed != null) {
            checks.add(failed);
        }
        throw Objects.requireNonNull(failure, "a choice of ways has at least one");
    }

    private void run(Action.Serve serve) {
        long start = System.nanoTime();
        Serving.Outcome outcome = new Serving(means.processes(), this::keep, cancellation).run(serve);
        String title = step.check();
        switch (outcome) {
            case Serving.Answered(String answers) -> {
                Path record = serve.record();
                if (record != null) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    write(new Observation(true, seconds, serve.server().command(), answers), record);
                }
                if (title != null) {
                    checks.add(CheckResult.passed(title, answers));
                }
            }
            case Serving.Cancelled() -> throw cancelled();
            case Serving.NotServed notServed -> {
                ShipException failure = new Failure(means.explainer(), root).of(step, serve.server(), notServed, log);
                if (title != null) {
                    checks.add(CheckResult.failed(title, notServed.answers(), failure.problem()));
                }
                throw failure;
            }
        }
    }

    private void carryOut(Action action) {
        switch (action) {
            case Action.Check check -> check(check);
            default -> new FileActions(root).carryOut(action);
        }
    }

    private void check(Action.Check check) {
        List<CheckResult> found;
        try {
            found = check.inspection().inspect();
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.FAILED,
                    Problem.error(
                                    Topic.SHIP,
                                    "The step \"" + step.title() + "\" failed: " + CannotWrite.reason(e) + ".")
                            .advise("Ship again; if it stays so, remove .slipway first."),
                    e);
        }
        checks.addAll(found);
        for (CheckResult result : found) {
            if (!result.ok()) {
                Problem problem = result.problem();
                throw new ShipException(
                        ShipException.Kind.FAILED,
                        problem != null
                                ? problem
                                : Problem.error(Topic.SHIP, "This does not hold: " + result.title() + "."));
            }
        }
    }

    private void attempt(Action.Exec planned) {
        Action.Exec exec = withMadeFile(planned);
        Attempt.Outcome outcome = new Attempt(means.processes(), cancellation, log).run(exec, this::keep, this::keep);
        if (outcome.end().cancelled()) {
            throw cancelled();
        }
        lastAnswer = outcome.answer().text(TailSink.SHOWN);
        lastSaid = outcome.answer().text(TailSink.KEPT);
        lastWay = exec.command();
        waited = outcome.waited();
        if (!outcome.asks()) {
            judge(exec, outcome.end(), lastAnswer, true);
            return;
        }
        String title = step.check();
        if (title != null) {
            checks.add(CheckResult.passed(title, lastAnswer));
        }
        checks.add(CheckResult.passed(
                "It has started and asks for input; nobody types while it is tried, so no more was tried", ""));
    }

    private void run(Action.Exec planned, boolean isCheck) {
        Action.Exec exec = withMadeFile(planned);
        if (!exec.sooner().isEmpty() && succeeds(exec.quick())) {
            return;
        }
        var answer = new TailSink();
        ProcessEnd end;
        if (isCheck) {
            OutputSink both = (bytes, offset, length) -> {
                answer.take(bytes, offset, length);
                keep(bytes, offset, length);
            };
            end = means.processes().run(exec, both, this::keep, cancellation);
        } else if (RawProgress.isAskedFor(exec)) {
            var filter = new ProgressFilter(this::keep, this::progress);
            end = means.processes().run(exec, filter, cancellation);
            filter.end();
        } else {
            end = means.processes().run(exec, this::keep, cancellation);
        }
        if (end.cancelled()) {
            throw cancelled();
        }
        lastAnswer = isCheck ? answer.text(TailSink.SHOWN) : "";
        lastSaid = isCheck ? answer.text(TailSink.KEPT) : "";
        lastWay = exec.command();
        judge(exec, end, lastAnswer, isCheck);
    }

    /** What it prints is kept only if it succeeds: why it declined is of no use to anybody. */
    private boolean succeeds(Action.Exec quick) {
        var printed = new ByteArrayOutputStream();
        ProcessEnd end = means.processes().run(quick, printed::write, cancellation);
        if (end.cancelled()) {
            throw cancelled();
        }
        if (end.ok()) {
            keep(printed.toByteArray(), 0, printed.size());
        }
        return end.ok();
    }

    private void judge(Action.Exec exec, ProcessEnd end, String answer, boolean isCheck) {
        String title = step.check();
        if (end.ok()) {
            if (isCheck && title != null) {
                checks.add(CheckResult.passed(title, answer));
            }
            return;
        }
        ShipException failure = new Failure(means.explainer(), root).of(step, exec, end, log);
        if (isCheck && title != null) {
            checks.add(CheckResult.failed(title, answer, failure.problem()));
        }
        throw failure;
    }

    private static Action.Exec withMadeFile(Action.Exec exec) {
        Action.MadeFile made = exec.made();
        if (made == null) {
            return exec;
        }
        try {
            String placeholder = made.placeholder().toString();
            Path file = OwnFiles.only(made.placeholder().resolveSibling(""), made.glob());
            String near = "./" + made.placeholder().getFileName();
            List<String> command = exec.command().stream()
                    .map(argument -> argument.equals(placeholder) ? file.toString() : argument)
                    .map(argument -> argument.equals(near) ? "./" + file.getFileName() : argument)
                    .toList();
            return new Action.Exec(
                    command, exec.directory(), exec.environment(), exec.without(), null, exec.limit(), exec.sooner());
        } catch (IOException e) {
            throw CannotWrite.to(made.placeholder(), e);
        }
    }

    private void keep(byte[] bytes, int offset, int length) {
        log.take(bytes, offset, length);
        events.tell(new RunEvent.Output(step.id(), Arrays.copyOfRange(bytes, offset, offset + length)));
    }

    private void progress(long done, long total) {
        String text = String.join("", log.tail(1));
        double fraction = total > 0 ? Math.min(1.0, (double) done / total) : -1;
        events.tell(
                new RunEvent.Progress(step.id(), fraction, PlainText.of(text).strip()));
    }

    private ShipException cancelled() {
        return new ShipException(
                ShipException.Kind.CANCELLED,
                Problem.info(Topic.SHIP, "The step \"" + step.title() + "\" was cancelled."));
    }
}
