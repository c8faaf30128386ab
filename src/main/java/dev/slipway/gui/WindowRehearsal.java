package dev.slipway.gui;

import dev.slipway.gui.console.LogView;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import dev.slipway.gui.wizard.Wizard;
import dev.slipway.run.OutputLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What people do first in the window, done once while the build records which classes that needs: the start screen, a project, each of its
 * steps, and a console that lines stream into, whose first frames would else be the slowest.
 */
final class WindowRehearsal {
    private static final Duration ON_START = Duration.seconds(1);
    private static final Duration ON_PROJECT = Duration.seconds(2);
    private static final Duration ON_STEP = Duration.millis(300);
    private static final Duration BETWEEN_LINES = Duration.millis(40);
    private static final int TIMES = 25;
    private static final int LINES = 200;

    private final Desk desk;
    private final Texts texts;
    private final Path sample;

    WindowRehearsal(Desk desk, Texts texts, Path sample) {
        this.desk = desk;
        this.texts = texts;
        this.sample = sample;
    }

    /** Goes through all of it, and ends the toolkit. */
    void play() {
        pause(ON_START, () -> {
            desk.open(sample);
            pause(ON_PROJECT, () -> steps(desk.wizard()));
        });
    }

    private void steps(@Nullable Wizard wizard) {
        List<PauseTransition> visits = new ArrayList<>();
        for (int step = 0; wizard != null && step < wizard.count(); step++) {
            int index = step;
            var visit = new PauseTransition(ON_STEP);
            visit.setOnFinished(_ -> wizard.go(index));
            visits.add(visit);
        }
        var all = new SequentialTransition();
        all.getChildren().addAll(visits);
        all.setOnFinished(_ -> pause(ON_STEP, this::console));
        all.play();
    }

    private void console() {
        var log = new OutputLog(sample.resolveSibling("rehearsed.log"));
        var view = new LogView(texts, () -> {});
        var stage = new Stage();
        var scene = new Scene(view, 960, 400);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        view.follow(log, "rehearsed");
        var lines = new Timeline(new KeyFrame(BETWEEN_LINES, _ -> print(log)));
        lines.setCycleCount(TIMES);
        lines.setOnFinished(_ -> {
            view.rest();
            log.close();
            Platform.exit();
        });
        lines.play();
    }

    /** So many at once that the list is longer than it shows, one with a colour and one with a link among them. */
    private static void print(OutputLog log) {
        String text = IntStream.range(0, LINES)
                .mapToObj(line -> "line " + line + " of many\n")
                .collect(Collectors.joining("", "\u001b[32mgreen\u001b[0m https://example.org/\n", ""));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.take(bytes, 0, bytes.length);
    }

    private static void pause(Duration time, Runnable then) {
        var pause = new PauseTransition(time);
        pause.setOnFinished(_ -> then.run());
        pause.play();
    }
}
