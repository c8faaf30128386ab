package dev.slipway.gui.console;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Frames;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.run.OutputLog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What one program prints that belongs to no run, as it comes. */
public final class LogView extends VBox {
    private static final double HEIGHT = 260;

    private final LogPane pane = new LogPane();
    private final Label command = Labels.of("", "code", "console-command");
    private final Frames frames = new Frames(pane::frame);

    /** @param close ends the program and hides this */
    public LogView(Texts texts, Runnable close) {
        getStyleClass().add("console");
        command.setMinWidth(0);
        var head = Boxes.row(
                8,
                Boxes.wide(command),
                Buttons.link(texts.get("console.copy"), () -> Buttons.copyText(pane.copyText())),
                Buttons.icon(Icon.CROSS, texts.get("containers.closeLog"), close));
        head.getStyleClass().add("console-command-line");
        setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        pane.setAccessibleText(texts.get("console.output"));
        setMinHeight(0);
        setPrefHeight(HEIGHT);
        getChildren().addAll(head, pane);
    }

    /** Shows a log from its beginning and goes on with it. */
    public void follow(OutputLog log, String words) {
        command.setText("$ " + words);
        pane.show(new StepLines(log, words));
        frames.start();
    }

    /** Takes in what came last, and no more. */
    public void rest() {
        pane.frame();
        frames.stop();
    }
}
