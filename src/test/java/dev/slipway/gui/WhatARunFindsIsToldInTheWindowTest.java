package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Staged;
import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.RunEvent;
import dev.slipway.ship.ShipResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line prints it as it comes. */
class WhatARunFindsIsToldInTheWindowTest {
    private static final Problem UNDER_WAY = Problem.warning(Topic.SHIP, "Something is otherwise than shown.");
    private static final Problem AFTERWARDS = Problem.warning(Topic.SHIP, "What was made has a known vulnerability.");

    @TempDir
    private Path home;

    @Test
    void underWayAndAfterItsEnd() throws Exception {
        Path project = Files.createDirectories(home.resolve("项目 tides"));
        Files.writeString(project.resolve("tides.py"), "print('high')\n");
        var window = Stages.open(home);
        window.open(project);
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofMinutes(2));
        Stages.act(() -> window.wizard().go(4));
        Stages.settle();

        Stages.act(() -> {
            Staged.begin(window.session(), new Plan(project, List.of(), List.of()), RunState.Purpose.SHIP);
            Staged.happened(window.session(), new RunEvent.Found(UNDER_WAY), 1);
            Staged.happened(window.session(), new RunEvent.Finished(List.of(), Duration.ofSeconds(2), false), 2);
            Staged.happened(window.session(), new RunEvent.Found(AFTERWARDS), 3);
            Staged.shipped(
                    window.session(),
                    new ShipResult(
                            "slipway.json",
                            "3.11.7",
                            "uv",
                            Duration.ofSeconds(3),
                            List.of(),
                            List.of(),
                            List.of(),
                            false));
        });
        Stages.settle();

        assertThat(notes(window)).contains(UNDER_WAY.message(), AFTERWARDS.message());

        Stages.act(
                () -> Staged.begin(window.session(), new Plan(project, List.of(), List.of()), RunState.Purpose.SHIP));
        Stages.settle();
        assertThat(notes(window)).as("the next run").doesNotContain(UNDER_WAY.message(), AFTERWARDS.message());
        window.leave();
    }

    private static List<String> notes(Stages.Opened window) {
        return Stages.onToolkit(() -> window.desk().lookupAll(".note").stream()
                .map(node -> String.valueOf(node.getAccessibleText()).strip())
                .toList());
    }
}
