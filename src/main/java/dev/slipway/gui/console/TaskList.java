package dev.slipway.gui.console;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.MarkDot;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.session.TaskRow;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.run.StepState;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The steps of a run with their states, times and progress. */
public final class TaskList extends VBox {
    private final Texts texts;
    private final Session session;

    public TaskList(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        session.run().rows().addListener((ListChangeListener<TaskRow>) _ -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(session.run().rows().stream().map(this::row).toList());
    }

    /** The line of a step; this list while it has none. */
    public Node of(TaskRow task) {
        int place = session.run().rows().indexOf(task);
        return place >= 0 && place < getChildren().size() ? getChildren().get(place) : this;
    }

    private Node row(TaskRow task) {
        var dot = new MarkDot("", true);
        Label title = Labels.of(texts.tell(task.step().title()));
        title.setMinWidth(80);
        Label doing = Labels.of(task.doingProperty().map(texts::tell), "second", "small-text");
        doing.setMinWidth(0);
        Label skipped = Labels.of(texts.get("task.upToDate"), "second", "small-text");
        skipped.setMinWidth(USE_PREF_SIZE);
        var bar = new ProgressBar();
        Boxes.width(bar, 120);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> task.progressProperty().get() < 0
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : task.progressProperty().get(),
                        task.progressProperty()));
        Button log = Buttons.small(
                texts.get("task.log"), () -> session.showLog(task.step().id()));
        Label seconds = Labels.of(
                Bindings.createStringBinding(
                        () -> task.secondsProperty().get() <= 0
                                ? ""
                                : Words.seconds(task.secondsProperty().get()),
                        task.secondsProperty()),
                "code",
                "second");
        Boxes.width(seconds, 72);
        seconds.setAlignment(Pos.CENTER_RIGHT);
        HBox row = Boxes.row(12, dot, title, skipped, Boxes.wide(doing), bar, log, seconds);
        row.setMinHeight(34);
        task.stateProperty().addListener((_, _, state) -> show(state, dot, title, skipped, bar, log));
        show(task.stateProperty().get(), dot, title, skipped, bar, log);
        return row;
    }

    private static void show(StepState state, MarkDot dot, Label title, Node skipped, Node bar, Node log) {
        dot.show(
                switch (state) {
                    case WAITING -> Mark.TODO;
                    case RUNNING -> Mark.NOW;
                    case DONE, SKIPPED -> Mark.YES;
                    case FAILED -> Mark.NO;
                    case CANCELLED -> Mark.OFF;
                });
        title.getStyleClass().removeAll("strong", "second");
        switch (state) {
            case RUNNING, FAILED -> title.getStyleClass().add("strong");
            case WAITING, CANCELLED -> title.getStyleClass().add("second");
            case DONE, SKIPPED -> {
                // Plain ink.
            }
        }
        Boxes.show(skipped, state == StepState.SKIPPED);
        Boxes.show(bar, state == StepState.RUNNING);
        Boxes.show(log, state == StepState.FAILED);
    }
}
