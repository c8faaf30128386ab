package dev.slipway.gui.packages;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A thin bar with the seconds that have passed, and the button that ends it: for work whose end nobody can tell. */
final class Busy extends VBox {

    Busy(Texts texts, long startedNanos, Runnable cancel) {
        super(8);
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        Label seconds = Labels.of("", "second", "small-text");
        Runnable tell = () ->
                seconds.setText(texts.get("lock.resolving", Words.about((System.nanoTime() - startedNanos) / 1e9)));
        tell.run();
        var clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tell.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        // The clock stands still where nobody sees it.
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
        Button end = Buttons.small(texts.get("ship.cancel"), cancel);
        end.setId("busy-cancel");
        getChildren().addAll(bar, Boxes.row(12, Boxes.wide(seconds), end));
    }
}
