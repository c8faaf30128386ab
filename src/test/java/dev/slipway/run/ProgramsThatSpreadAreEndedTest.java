package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProgramsThatSpreadAreEndedTest {
    /** Starts one child after another, up to a number that does no harm if nobody ends it. */
    private static final String SPREADING = """
            import os, sys, time
            for _ in range(int(sys.argv[1])):
                if os.fork() == 0:
                    time.sleep(50)
                    os._exit(0)
            open(sys.argv[2], 'w').close()
            time.sleep(float(sys.argv[3]))
            """;

    private final ProcessRunner processes = new ProcessRunner(new Redactor());

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no fork")
    void theyAreEndedWithAllThatTheyStarted() {
        ProcessEnd end = processes.run(spreading(Crowd.MOST + 20, "50"), new Python.Kept(), new Cancellation());

        assertThat(end.tooMany()).isTrue();
        assertThat(end.ok()).isFalse();
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(one -> one.info()
                                .arguments()
                                .map(words -> String.join(" ", words).contains(folder.toString()))
                                .orElse(false)))
                .isEmpty();
    }

    @Test
    void oneThatAsksAgainAndAgainThoughNobodyAnswersIsEndedBeforeItFillsTheDisk() {
        var exec = Python.code(folder, """
                        while True:
                            print("Please choose. " * 10_000)
                            try:
                                input()
                            except Exception as e:
                                print(e)
                        """).within(Duration.ofSeconds(50));

        assertThatThrownBy(() -> processes.run(exec, OutputSink.NONE, new Cancellation()))
                .isInstanceOfSatisfying(ShipException.class, e -> {
                    assertThat(e.problem().message()).isEqualTo("The program prints without end when it is tried.");
                    assertThat(e.problem().remedy()).isNotNull();
                });
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no fork")
    void aPoolOfWorkersIsLeftAlone() throws IOException {
        ProcessEnd end = processes.run(spreading(100, "2"), new Python.Kept(), new Cancellation());

        assertThat(end.tooMany()).isFalse();
        assertThat(end.exitCode()).isZero();
        assertThat(Files.exists(folder.resolve("all"))).isTrue();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no fork")
    void aFailureSaysSo() throws IOException {
        Step step =
                Step.of("try", "Try it").does(spreading(Crowd.MOST + 20, "50")).build();
        var log = new OutputLog(folder.resolve("try.log"));
        ProcessEnd end = processes.run(spreading(Crowd.MOST + 20, "50"), log, new Cancellation());

        ShipException failure = new Failure(FailureExplainer.NONE, folder)
                .of(step, (Action.Exec) step.actions().getFirst(), end, log);

        assertThat(failure.problem().message())
                .contains("was ended because it went on starting processes, more than " + Crowd.MOST);
    }

    private Action.Exec spreading(int children, String seconds) {
        return Python.code(
                folder,
                SPREADING,
                Integer.toString(children),
                folder.resolve("all").toString(),
                seconds);
    }
}
