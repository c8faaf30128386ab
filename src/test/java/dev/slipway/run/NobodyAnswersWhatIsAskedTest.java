package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Observed;
import dev.slipway.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that asks has started; nobody is there to answer when it is tried. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class NobodyAnswersWhatIsAskedTest {
    private static final String ASKS =
            "It has started and asks for input; nobody types while it is tried, so no more was tried";

    @TempDir
    Path root;

    @Test
    void aProgramThatAsksOnceHasStarted() throws IOException {
        StepResult result = tried("print('欢迎 to the shop')\nprint('got', input('Your choice: '))\n");

        assertThat(result.state()).isEqualTo(StepState.DONE);
        assertThat(result.checks()).extracting(CheckResult::title).containsExactly("It runs", ASKS);
        assertThat(record().output()).isEqualTo("欢迎 to the shop\nYour choice:");
        assertThat(record().ok()).isTrue();
    }

    @Test
    void aMenuThatAsksForEverIsEndedAndHasStarted() throws IOException {
        StepResult result = tried("""
                while True:
                    try:
                        choice = int(input('1 add, 2 quit: '))
                    except Exception:
                        print('That is no number')
                """);

        assertThat(result.state()).isEqualTo(StepState.DONE);
        assertThat(result.checks()).extracting(CheckResult::title).contains(ASKS);
        assertThat(record().output()).isEqualTo("1 add, 2 quit:");
    }

    @Test
    void aPasswordIsInputToo() throws IOException {
        assertThat(tried("raise EOFError").checks())
                .extracting(CheckResult::title)
                .contains(ASKS);
    }

    @Test
    void whoDeclinesToGoOnWithoutAnAnswerHasAsked() throws IOException {
        StepResult result = tried("""
                import sys
                print('Name: ', end='', flush=True)
                if not sys.stdin.readline(): sys.exit('Aborted!')
                """);

        assertThat(result.checks()).extracting(CheckResult::title).contains(ASKS);
    }

    @Test
    void whatBreaksIsStillBroken() throws IOException {
        StepResult result = tried("""
                import io, pickle
                print('Loading ... ', end='', flush=True)
                pickle.load(io.BytesIO())
                """);

        assertThat(result.state()).isEqualTo(StepState.FAILED);
        assertThat(result.checks()).extracting(CheckResult::title).containsExactly("It runs");
        assertThat(record().output()).contains("EOFError: Ran out of input");
    }

    @Test
    void whoIsBusyTakesNoNoticeAndIsJudgedByItsEnd() throws IOException {
        StepResult result = tried("""
                import sys, time
                print('Training ... ', end='', flush=True)
                time.sleep(4)
                sys.exit('the loss is no number')
                """);

        assertThat(result.state()).isEqualTo(StepState.FAILED);
    }

    @Test
    void whoEndsWellIsNotSaidToAsk() throws IOException {
        StepResult result = tried("print('done')");

        assertThat(result.checks()).extracting(CheckResult::title).containsExactly("It runs");
        assertThat(record().output()).isEqualTo("done");
    }

    @Test
    @Tag("slow")
    void aMenuWhoseQuestionIsAWholeLineIsKnownByWhatItDoesAtTheEnd() throws IOException {
        StepResult result = tried("""
                import sys
                while True:
                    print('1 add\\n2 quit', flush=True)
                    choice = sys.stdin.readline()
                    if choice == '2': break
                """);

        assertThat(result.state()).isEqualTo(StepState.DONE);
        assertThat(record().output()).isEqualTo("1 add\n2 quit");
    }

    private StepResult tried(String code) throws IOException {
        Path program = Files.writeString(root.resolve("菜单.py"), code);
        Action.Exec exec = new Action.Exec(List.of(Python.executable(), program.toString()), root)
                .with("PYTHONIOENCODING", "utf-8")
                .within(Duration.ofSeconds(60));
        Step step = Step.of("a", "Try it")
                .does(new Action.Observe(List.of(exec), "Traceback", root.resolve("record.json"), false))
                .check("It runs")
                .build();
        return new PlanTrial(root).finish(step).steps().getFirst();
    }

    private Observed record() throws IOException {
        return Observed.read(root.resolve("record.json"));
    }
}
