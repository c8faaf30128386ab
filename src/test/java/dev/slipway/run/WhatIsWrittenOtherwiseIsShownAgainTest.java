package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.FileChange;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Revision;
import dev.slipway.plan.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIsWrittenOtherwiseIsShownAgainTest {
    @TempDir
    Path root;

    @Test
    void otherVersionsAreToldBeforeTheyAreWritten() throws Exception {
        List<RunEvent> heard = run("dependencies = [\n  \"numpy<=1.24.4\",\n]\n");

        assertThat(Files.readString(root.resolve("pyproject.toml"))).contains("1.24.4");
        List<String> told = heard.stream()
                .filter(RunEvent.Found.class::isInstance)
                .map(event -> ((RunEvent.Found) event).problem().message())
                .toList();
        assertThat(told)
                .containsExactly("What works here is another choice of versions than was shown, so pyproject.toml is"
                        + " written otherwise: − \"numpy<=1.26.4\",  + \"numpy<=1.24.4\",.");
        int said = heard.indexOf(heard.stream()
                .filter(RunEvent.Found.class::isInstance)
                .findFirst()
                .orElseThrow());
        int written = heard.indexOf(heard.stream()
                .filter(event -> event instanceof RunEvent.StepEnded ended
                        && ended.result().id().equals("write"))
                .findFirst()
                .orElseThrow());
        assertThat(said).isLessThan(written);
    }

    @Test
    void whatStaysIsNotSaidTwice() {
        assertThat(run("dependencies = [\n  \"numpy<=1.26.4\",\n]\n")).noneMatch(RunEvent.Found.class::isInstance);
    }

    private List<RunEvent> run(String then) {
        Step install = Step.of("install", "Install")
                .does(new Action.WriteOwn(root.resolve(".slipway/x.txt"), "x"))
                .always()
                .build();
        Plan again = new Plan(root, List.of(install, write(then)), List.of());
        Plan plan = new Plan(
                root,
                List.of(install, write("dependencies = [\n  \"numpy<=1.26.4\",\n]\n")),
                List.of(),
                new Revision("install", () -> again));
        List<RunEvent> heard = new ArrayList<>();
        var runner = new PlanRunner(new ProcessRunner(new Redactor()), FailureExplainer.NONE);
        runner.run(
                plan,
                event -> {
                    synchronized (heard) {
                        heard.add(event);
                    }
                },
                new Cancellation());
        return heard;
    }

    private Step write(String text) {
        return Step.of("write", "Write pyproject.toml")
                .needs(List.of("install"))
                .does(new Action.WriteFiles(
                        List.of(FileChange.create(root.resolve("pyproject.toml"), text, "Write pyproject.toml"))))
                .always()
                .build();
    }
}
