package dev.slipway.run;

import static dev.slipway.run.StepState.DONE;
import static dev.slipway.run.StepState.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.FileChange;
import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyWhatChangedRunsAgainTest {
    private static final String COPY = "import sys; open(sys.argv[2], 'w').write(open(sys.argv[1]).read())";

    @TempDir
    Path root;

    private Path source = Path.of("");
    private Path made = Path.of("");

    private Step copy = Step.of("unset", "").build();
    private Step check = copy;
    private Step other = copy;

    @BeforeEach
    void plan() throws IOException {
        source = Files.writeString(root.resolve("source.txt"), "one");
        made = root.resolve("made.txt");
        copy = Step.of("copy", "Copy")
                .does(Python.code(root, COPY, source.toString(), made.toString()))
                .inputs(source)
                .outputs(made)
                .build();
        check = Step.of("check", "Check")
                .needs("copy")
                .does(new Action.Check("same", () -> List.of(CheckResult.passed("it is the same", "one"))))
                .build();
        other = Step.of("other", "Other")
                .does(new Action.WriteOwn(root.resolve("other.txt"), "x"))
                .build();
    }

    @Test
    void nothingWhenNothingChanged() {
        assertThat(run()).containsValues(DONE).doesNotContainValue(SKIPPED);
        assertThat(run()).containsOnlyKeys("copy", "check", "other").doesNotContainValue(DONE);
    }

    @Test
    void whatWasCheckedIsToldAgain() {
        run();

        StepResult again =
                new PlanTrial(root).finish(copy, check, other).steps().get(1);

        assertThat(again.state()).isEqualTo(SKIPPED);
        assertThat(again.checks()).containsExactly(CheckResult.passed("it is the same", "one"));
    }

    @Test
    void aStepWhoseInputChangedAndThoseThatNeedIt() throws IOException {
        run();
        Files.writeString(source, "two");

        assertThat(run()).isEqualTo(Map.of("copy", DONE, "check", DONE, "other", SKIPPED));
        assertThat(made).hasContent("two");
    }

    @Test
    void aStepWhoseOutputWasDeletedOrChanged() throws IOException {
        run();
        Files.delete(made);
        assertThat(run()).containsEntry("copy", DONE).containsEntry("check", DONE);

        Files.writeString(made, "by hand");
        assertThat(run()).containsEntry("copy", DONE).containsEntry("other", SKIPPED);
        assertThat(made).hasContent("one");
    }

    @Test
    void aStepThatDoesSomethingElse() {
        run();
        other = Step.of("other", "Other")
                .does(new Action.WriteOwn(root.resolve("other.txt"), "y"))
                .build();

        assertThat(run()).isEqualTo(Map.of("copy", SKIPPED, "check", SKIPPED, "other", DONE));
    }

    @Test
    void theForecastAgreesAndRunsNothing() throws IOException {
        assertThat(foreseen())
                .containsOnly(Map.entry("copy", false), Map.entry("check", false), Map.entry("other", false));
        assertThat(root.resolve(".slipway")).doesNotExist();
        run();
        assertThat(foreseen()).doesNotContainValue(false);

        Files.writeString(source, "two");

        assertThat(foreseen()).isEqualTo(Map.of("copy", false, "check", false, "other", true));
        assertThat(made).hasContent("one");
    }

    @Test
    void aFileThatIsAboutToBeWrittenCountsAsChanged() {
        run();
        var write = Step.of("write", "Write")
                .does(new Action.WriteFiles(
                        List.of(FileChange.to(source, "new".getBytes(StandardCharsets.UTF_8), "Write"))))
                .always()
                .build();

        assertThat(StepRecords.of(root).upToDate(new PlanTrial(root).plan(write, copy, check)))
                .containsEntry("copy", false)
                .containsEntry("check", false);
        var after = Step.of("copy", "Copy")
                .needs("write")
                .does(copy.actions())
                .inputs(source)
                .outputs(made)
                .build();
        assertThat(new PlanTrial(root).run(write, after, check)).doesNotContainValue(SKIPPED);
        assertThat(made).hasContent("new");
        assertThat(run()).doesNotContainValue(DONE);
    }

    @Test
    void aStepThatOnlySometimesStandsBeforeOthersDoesNotDisturbThem() {
        var always = Step.of("prepare", "Prepare")
                .does(new Action.Remove(root.resolve("none")))
                .always()
                .build();
        var after = Step.of("other", "Other")
                .needs("prepare")
                .does(new Action.WriteOwn(root.resolve("other.txt"), "x"))
                .build();

        assertThat(new PlanTrial(root).run(always, after)).containsEntry("other", DONE);
        assertThat(new PlanTrial(root).run(other)).containsEntry("other", SKIPPED);
    }

    @Test
    void aFolderThatALaterStepFillsIsNoChange() {
        Path folder = root.resolve("env");
        var make = Step.of("make", "Make")
                .does(new Action.WriteOwn(folder.resolve("a"), ""))
                .outputs(folder)
                .build();
        var fill = Step.of("fill", "Fill")
                .needs("make")
                .does(new Action.WriteOwn(folder.resolve("b"), ""))
                .outputs(folder.resolve("b"))
                .build();
        new PlanTrial(root).run(make, fill);

        assertThat(new PlanTrial(root).run(make, fill)).doesNotContainValue(DONE);
    }

    @Test
    void aStepThatNeverFinishedRunsAgain() throws IOException {
        run();
        Files.writeString(source, "two");
        var trial = new PlanTrial(root);
        var broken = Step.of("copy", "Copy")
                .does(Python.code(root, COPY + "; sys.exit(1)", source.toString(), made.toString()))
                .inputs(source)
                .outputs(made)
                .build();
        assertThat(trial.run(broken)).containsEntry("copy", StepState.FAILED);
        Files.writeString(source, "one");
        Files.writeString(made, "half");

        assertThat(run()).containsEntry("copy", DONE);
    }

    @Test
    void recordsThatCannotBeReadAreNone() throws IOException {
        run();
        for (String broken :
                List.of("", "{", "null", "[]", "{\"version\":1,\"steps\":{\"copy\":null}}", "{\"version\":99}")) {
            Files.writeString(root.resolve(".slipway/state.json"), broken);
            assertThat(foreseen()).as(broken).doesNotContainValue(true);
        }
        assertThat(run()).doesNotContainValue(SKIPPED);
    }

    @Test
    void whatItTookIsRemembered() {
        run();

        assertThat(StepRecords.of(root).took("copy"))
                .hasValueSatisfying(took -> assertThat(took).isPositive());
        assertThat(StepRecords.of(root).took("unknown")).isEmpty();
    }

    @Test
    void aBigFileWrittenWithItsOldTimeIsSeen() throws IOException {
        Files.writeString(source, "a".repeat(200_000));
        FileTime time = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(source, time);
        run();
        assertThat(run()).doesNotContainValue(DONE);

        Files.writeString(source, "b".repeat(200_000));
        Files.setLastModifiedTime(source, time);

        assertThat(run()).containsEntry("copy", DONE);
    }

    private Map<String, StepState> run() {
        return new PlanTrial(root).run(copy, check, other);
    }

    private Map<String, Boolean> foreseen() {
        return StepRecords.of(root).upToDate(new PlanTrial(root).plan(copy, check, other));
    }
}
