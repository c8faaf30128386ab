package dev.slipway.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EventsTellTheWholeStoryTest {
    @TempDir
    Path root;

    @Test
    void inTheirOrder() throws Exception {
        var trial = new PlanTrial(root);

        RunEvent.Finished finished = trial.finish(
                printing("a", "hello from a").build(),
                printing("b", "hello from b").needs("a").build());

        assertThat(trial.events.getFirst()).isInstanceOf(RunEvent.Started.class);
        assertThat(trial.events.getLast()).isSameAs(finished);
        assertThat(trial.events.stream().map(EventsTellTheWholeStoryTest::shown).distinct())
                .containsExactly(
                        "Started",
                        "started a",
                        "output a",
                        "ended a DONE",
                        "started b",
                        "output b",
                        "ended b DONE",
                        "Finished");
        assertThat(output(trial, "a")).isEqualTo("hello from a\n");
        Path log = requireNonNull(finished.steps().getFirst().log());
        assertThat(log).hasContent("hello from a\n");
        assertThat(log.startsWith(root.resolve(".slipway/logs"))).isTrue();
        assertThat(root.resolve(".slipway/.gitignore")).hasContent("*\n");
    }

    @Test
    void stepsThatDoNotNeedEachOtherRunSideBySide() {
        String meet = """
                import os, sys, time
                mine, other = sys.argv[1:]
                open(mine, 'w').close()
                while not os.path.exists(other): time.sleep(.01)
                """;
        String a = root.resolve("a").toString();
        String b = root.resolve("b").toString();

        assertThat(new PlanTrial(root)
                        .run(
                                Step.of("a", "A")
                                        .does(Python.code(root, meet, a, b))
                                        .build(),
                                Step.of("b", "B")
                                        .does(Python.code(root, meet, b, a))
                                        .build()))
                .containsOnlyKeys("a", "b")
                .containsValues(StepState.DONE)
                .doesNotContainValue(StepState.FAILED);
    }

    @Test
    void aFailureEndsWhatNeedsItAndNothingElse() {
        var trial = new PlanTrial(root);
        String fail = """
                import sys
                print('working')
                print('Traceback (most recent call last):')
                print("ModuleNotFoundError: No module named 'sklearn'")
                print('see above')
                sys.exit(7)
                """;

        RunEvent.Finished finished = trial.finish(
                Step.of("a", "Build it").does(Python.code(root, fail)).build(),
                printing("b", "b").needs("a").build(),
                printing("c", "c").needs("b").build(),
                printing("d", "d").build());

        assertThat(PlanTrial.states(finished).values())
                .containsExactly(StepState.FAILED, StepState.CANCELLED, StepState.CANCELLED, StepState.DONE);
        assertThat(finished.cancelled()).isFalse();
        assertThat(trial.events.stream().map(EventsTellTheWholeStoryTest::shown))
                .doesNotContain("started b", "started c")
                .containsOnlyOnce("ended b CANCELLED");
        Problem problem = requireNonNull(finished.steps().getFirst().problem());
        assertThat(problem.message())
                .startsWith("The step \"Build it\" failed: python")
                .endsWith(" ended with exit code 7, saying: ModuleNotFoundError: No module named 'sklearn'.");
        assertThat(problem.consequence()).contains("working\n").endsWith("see above");
        assertThat(requireNonNull(problem.remedy()).text())
                .matches("Read all it printed in \\.slipway/logs/[0-9-]+/a\\.log\\.");
    }

    @Test
    void aKnownCauseTakesThePlaceOfTheLastWordsAndStillTellsTheLog() {
        var trial = new PlanTrial(root);
        var plan = trial.plan(Step.of("a", "Build it")
                .does(Python.code(root, "print('known words'); raise SystemExit(3)"))
                .build());
        FailureExplainer explainer = lines -> lines.contains("known words")
                ? Optional.of(Problem.error(Topic.DEPENDENCIES, "A module is missing."))
                : Optional.empty();

        Problem problem = requireNonNull(new PlanRunner(new ProcessRunner(new Redactor()), explainer)
                .run(plan, trial.events::add, trial.cancellation)
                .steps()
                .getFirst()
                .problem());

        assertThat(problem.message()).isEqualTo("A module is missing.");
        assertThat(problem.consequence())
                .startsWith("The step \"Build it\" failed: python")
                .contains("exit code 3")
                .containsPattern("All it printed is in \\.slipway/logs/[0-9-]+/a\\.log\\.");
    }

    @Test
    void cancellingEndsEverything() {
        var trial = new PlanTrial(root);
        var runner = new PlanRunner(new ProcessRunner(new Redactor()), FailureExplainer.NONE, 2);
        Plan plan = trial.plan(
                Step.of("a", "Wait")
                        .does(
                                Python.code(root, "import time; print('here', flush=True); time.sleep(600)"),
                                new Action.WriteOwn(root.resolve("never"), ""))
                        .build(),
                printing("b", "b").needs("a").build());

        RunEvent.Finished finished = runner.run(
                plan,
                event -> {
                    trial.events.add(event);
                    if (event instanceof RunEvent.Output) {
                        trial.cancellation.request();
                    }
                },
                trial.cancellation);

        assertThat(finished.cancelled()).isTrue();
        assertThat(PlanTrial.states(finished).values()).containsOnly(StepState.CANCELLED);
        assertThat(root.resolve("never")).doesNotExist();
        assertThat(trial.events.getLast()).isSameAs(finished);
    }

    @Test
    void aCheckTellsWhatTheProgramAnswered() {
        String code =
                "import sys; print('a warning', file=sys.stderr); print(); print('42.0'); sys.exit(int(sys.argv[1]))";
        var good = Step.of("good", "Run it")
                .does(Python.code(root, code, "0"))
                .check("it runs")
                .build();
        var bad = Step.of("bad", "Run it")
                .does(Python.code(root, code, "1"))
                .check("it runs")
                .build();

        List<StepResult> results = new PlanTrial(root).finish(good, bad).steps();

        assertThat(results.getFirst().checks()).singleElement().satisfies(check -> {
            assertThat(check.ok()).isTrue();
            assertThat(check.title()).isEqualTo("it runs");
            assertThat(check.output()).isEqualTo("42.0");
        });
        assertThat(results.getLast().state()).isEqualTo(StepState.FAILED);
        assertThat(results.getLast().checks()).singleElement().satisfies(check -> {
            assertThat(check.ok()).isFalse();
            assertThat(check.problem()).isEqualTo(results.getLast().problem());
        });
    }

    @Test
    void rawProgressOfPipBecomesProgress() throws Exception {
        var trial = new PlanTrial(root);
        String code =
                "print('Downloading x.whl'); print('Progress 5 of 20'); print('Progress 20 of 20'); print('Done')";

        Path log = trial.finish(Step.of("pip", "Install")
                        .does(Python.code(root, code, "--progress-bar", "raw"))
                        .build())
                .steps()
                .getFirst()
                .log();

        assertThat(trial.events.stream().filter(RunEvent.Progress.class::isInstance))
                .containsExactly(
                        new RunEvent.Progress("pip", 0.25, "Downloading x.whl"),
                        new RunEvent.Progress("pip", 1.0, "Downloading x.whl"));
        assertThat(Files.readString(requireNonNull(log))).isEqualTo("Downloading x.whl\nDone\n");
    }

    @Test
    void aProgramThatTakesTooLongFailsItsStep() {
        var slow = Step.of("slow", "Try it")
                .does(Python.code(root, "import time; time.sleep(600)").within(Duration.ofSeconds(1)))
                .build();

        StepResult result = new PlanTrial(root).finish(slow).steps().getFirst();

        assertThat(result.state()).isEqualTo(StepState.FAILED);
        assertThat(requireNonNull(result.problem()).message())
                .contains("was ended because it took longer than 1 second.");
    }

    @Test
    void whatCannotBeWrittenFailsTheStepAndNotTheRun() throws Exception {
        Files.writeString(root.resolve("file"), "");
        var blocked = Step.of("blocked", "Write")
                .does(new Action.WriteOwn(root.resolve("file/below"), "x"))
                .build();

        RunEvent.Finished finished =
                new PlanTrial(root).finish(blocked, printing("b", "b").build());

        assertThat(PlanTrial.states(finished).values()).containsExactly(StepState.FAILED, StepState.DONE);
        assertThat(finished.steps().getFirst().problem()).isNotNull();
    }

    @Test
    void aListenerThatBreaksDoesNotBreakTheRun() {
        RunEvent.Finished finished = new PlanRunner(new ProcessRunner(new Redactor()), FailureExplainer.NONE)
                .run(
                        new PlanTrial(root).plan(printing("a", "a").build()),
                        _ -> {
                            throw new IllegalStateException("the listener's own fault, on purpose");
                        },
                        new Cancellation());

        assertThat(PlanTrial.states(finished)).containsEntry("a", StepState.DONE);
    }

    @Test
    void aPlanWithErrorsDoesNotStart() {
        var plan = new Plan(root, List.of(), List.of(Problem.error(Topic.ENVIRONMENT, "No Python fits.")));

        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> new PlanRunner(new ProcessRunner(new Redactor()), FailureExplainer.NONE)
                        .run(plan, _ -> org.junit.jupiter.api.Assertions.fail("told"), new Cancellation()))
                .withMessage("No Python fits.");
    }

    @Test
    void logsOfTenRunsAreKept() throws Exception {
        for (int i = 0; i < 13; i++) {
            new PlanTrial(root).run(printing("a", "run " + i).always().build());
        }

        try (var runs = Files.list(root.resolve(".slipway/logs"))) {
            List<Path> kept = runs.sorted().toList();
            assertThat(kept).hasSize(10);
            assertThat(kept.getFirst().resolve("a.log")).hasContent("run 3");
        }
    }

    private Step.Builder printing(String id, String text) {
        return Step.of(id, id).does(Python.code(root, "print('" + text + "')"));
    }

    private static String output(PlanTrial trial, String step) {
        var bytes = new ByteArrayOutputStream();
        for (RunEvent event : trial.events) {
            if (event instanceof RunEvent.Output(String id, byte[] block) && id.equals(step)) {
                bytes.writeBytes(block);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String shown(RunEvent event) {
        return switch (event) {
            case RunEvent.StepStarted started -> "started " + started.step().id();
            case RunEvent.Output output -> "output " + output.step();
            case RunEvent.StepEnded ended ->
                "ended " + ended.result().id() + " " + ended.result().state();
            default -> event.getClass().getSimpleName();
        };
    }
}
