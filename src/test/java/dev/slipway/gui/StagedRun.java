package dev.slipway.gui;

import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Staged;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.OutputLog;
import dev.slipway.run.RunEvent;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.ShipResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens when a plan runs, as the window would hear it, with times that are the same each time. */
final class StagedRun {
    private static final String OUTPUT = """
            * Creating isolated environment: venv+pip...
            * Installing packages in isolated environment:
              - setuptools>=61
              - wheel
            * Getting build dependencies for wheel...
            running egg_info
            \u001b[33mwarning: no previously-included files matching '*.pyc' found\u001b[0m
            running bdist_wheel
            running build_py
            copying regressor/__init__.py -> build/lib/regressor
            copying regressor/model.h5 -> build/lib/regressor
            see https://packaging.python.org/ and regressor/__init__.py:12
            \u001b[31merror: package directory 'src' does not exist\u001b[0m
            \u001b[1;32mSuccessfully built\u001b[0m regressor-1.0-py3-none-any.whl
            """;
    private static final String SHA = "3b1f0c6f5d0a4a1d7e2c9b8a7f6e5d4c3b2a19081726354453627180a9b8c7d6";

    private final StagedWindow window;
    private final Plan plan;
    private final Path logs;
    private final List<StepResult> ended = new ArrayList<>();

    StagedRun(StagedWindow window, Plan plan, Path logs) {
        this.window = window;
        this.plan = plan;
        this.logs = logs;
    }

    /** The environment is being made: all but the last step are done. */
    void environment() {
        until(RunState.Purpose.ENVIRONMENT, plan.steps().size() - 1);
    }

    /** The first steps are done, one of them was up to date; the next is running. */
    void halfWay() {
        until(RunState.Purpose.SHIP, plan.steps().size() / 2);
    }

    private void until(RunState.Purpose purpose, int done) {
        window.act(() -> {
            begin(purpose);
            double second = 0;
            for (int i = 0; i < done; i++) {
                second = end(plan.steps().get(i), i == 0 ? StepState.SKIPPED : StepState.DONE, second, null);
            }
            Step now = plan.steps().get(done);
            start(now, second);
            Staged.happened(window.session(), new RunEvent.Progress(now.id(), 0.62, "scipy 1.16.3"), second);
            Staged.clock(window.session(), second + 3.4);
        });
    }

    /** All is done and tried. */
    void done() {
        all(null, false);
    }

    /** The second artifact's trial fails, with a remedy. */
    void failed() {
        all(
                Problem.error(Topic.SHIP, "The executable lacks the file data/coefficients.json.")
                        .so("The program opens it, and it was not known that it goes along.")
                        .fix("Let data/coefficients.json go along", new Fix.IncludeData("data/coefficients.json")),
                false);
    }

    /** The person ended it. */
    void cancelled() {
        all(null, true);
    }

    /** The step whose output is on show. */
    String loud() {
        return plan.steps().stream()
                .filter(step -> !step.command().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void all(@Nullable Problem problem, boolean cancelled) {
        window.act(() -> {
            ended.clear();
            begin(RunState.Purpose.SHIP);
            double second = 0;
            Step wrong = plan.steps().stream()
                    .filter(step -> "sdist".equals(step.artifact()) && step.check() != null)
                    .findFirst()
                    .orElse(plan.steps().getLast());
            for (Step step : plan.steps()) {
                boolean fails = problem != null && step.equals(wrong);
                boolean late =
                        cancelled && plan.steps().indexOf(step) >= plan.steps().size() / 2;
                second = end(
                        step,
                        fails ? StepState.FAILED : late ? StepState.CANCELLED : StepState.DONE,
                        second,
                        fails ? problem : null);
            }
            var took = Duration.ofMillis((long) (second * 1000));
            Staged.happened(window.session(), new RunEvent.Finished(ended, took, cancelled), second);
            List<ArtifactResult> artifacts = cancelled
                    ? List.of()
                    : List.of(
                            made("wheel", "regressor-1.0-py3-none-any.whl", 48_213, true),
                            made("sdist", "regressor-1.0.tar.gz", 51_870, problem == null));
            Staged.shipped(
                    window.session(),
                    new ShipResult(
                            "slipway.json", "3.11.7", "pip", took, ended, artifacts, plan.problems(), cancelled));
        });
    }

    private ArtifactResult made(String id, String file, long bytes, boolean good) {
        return new ArtifactResult(
                id,
                good ? plan.root().resolve("dist").resolve(file) : null,
                null,
                good ? bytes : 0,
                good ? SHA : "",
                good,
                Duration.ofMillis(4_200),
                good
                        ? List.of(
                                CheckResult.passed("import regressor works once a fresh copy is installed", ""),
                                CheckResult.passed("A fresh copy runs by the instructions in it", "regressor 1.0"))
                        : List.of(CheckResult.passed("import regressor works once a fresh copy is installed", "")),
                List.of());
    }

    private void begin(RunState.Purpose purpose) {
        Staged.begin(window.session(), plan, purpose);
    }

    private void start(Step step, double second) {
        var log = new OutputLog(logs.resolve(step.id() + ".log"));
        if (!step.command().isEmpty()) {
            byte[] bytes = OUTPUT.getBytes(StandardCharsets.UTF_8);
            log.take(bytes, 0, bytes.length);
        }
        log.close();
        Staged.happened(window.session(), new RunEvent.StepStarted(step, log), second);
    }

    private double end(Step step, StepState state, double second, @Nullable Problem problem) {
        double took = 0.4 + step.title().length() % 7;
        if (state != StepState.SKIPPED) {
            start(step, second);
        }
        var result = new StepResult(
                step.id(),
                step.title(),
                state,
                Duration.ofMillis(state == StepState.SKIPPED ? 0 : (long) (took * 1000)),
                step.command(),
                null,
                List.of(),
                problem);
        ended.add(result);
        Staged.happened(window.session(), new RunEvent.StepEnded(result), second + took);
        return state == StepState.SKIPPED ? second : second + took;
    }
}
