package dev.slipway.gui.session;

import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.run.Input;
import dev.slipway.run.RunEvent;
import dev.slipway.run.StepState;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.ShipResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The run that is going on, or the last one: its steps, how far it is, how it ended. */
public final class RunState {
    /** What a run is for; it decides which screen shows its outcome. */
    public enum Purpose {
        ENVIRONMENT,
        SHIP,
        /** A person runs what was made. */
        RUN
    }

    private final ObservableList<TaskRow> rows = FXCollections.observableArrayList();
    private final Map<String, TaskRow> byId = new HashMap<>();
    private final ObservableList<Problem> found = FXCollections.observableArrayList();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ObjectProperty<@Nullable TaskRow> current = new SimpleObjectProperty<>();
    private final ObjectProperty<RunEvent.@Nullable Finished> finished = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> stopped = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ShipResult> result = new SimpleObjectProperty<>();
    private final ObjectProperty<Input.@Nullable Typed> input = new SimpleObjectProperty<>();
    private final DoubleProperty secondsLeft = new SimpleDoubleProperty(-1);
    private Estimate estimate = Estimate.NONE;
    private Purpose purpose = Purpose.SHIP;

    /** A run begins; what the last one left is forgotten. */
    void begin(Plan plan, Forecast forecast, Purpose purpose) {
        this.purpose = purpose;
        estimate = new Estimate(plan, forecast);
        secondsLeft.set(-1);
        byId.clear();
        found.clear();
        finished.set(null);
        stopped.set(null);
        result.set(null);
        current.set(null);
        progress.set(0);
        List<TaskRow> fresh = new ArrayList<>();
        for (Step step : plan.steps()) {
            var row = new TaskRow(step);
            byId.put(step.id(), row);
            fresh.add(row);
        }
        rows.setAll(fresh);
        running.set(true);
    }

    /** A person runs what the last run made: what that left stays, and its step comes to the others. */
    void beginMore(Plan plan) {
        purpose = Purpose.RUN;
        estimate = Estimate.NONE;
        secondsLeft.set(-1);
        stopped.set(null);
        for (Step step : plan.steps()) {
            var row = new TaskRow(step);
            byId.put(step.id(), row);
            rows.removeIf(old -> old.step().id().equals(step.id()));
            rows.add(row);
        }
        running.set(true);
    }

    /** @param typed what the program reads while it runs; null if it can read nothing */
    void hears(Input.@Nullable Typed typed) {
        input.set(running.get() ? typed : null);
    }

    /** Takes one event in; on the toolkit's thread. */
    void apply(RunEvent event, long now) {
        switch (event) {
            case RunEvent.Started _, RunEvent.Output _ -> {
                // The plan is known from the beginning, and output is read from the logs.
            }
            case RunEvent.StepStarted(Step step, var log) -> {
                TaskRow row = byId.get(step.id());
                if (row != null) {
                    row.started(log, now);
                    current.set(row);
                }
            }
            case RunEvent.Progress(String step, double fraction, String text) -> {
                TaskRow row = byId.get(step);
                if (row != null) {
                    row.progress(fraction, text);
                }
            }
            case RunEvent.StepEnded(var result) -> {
                TaskRow row = byId.get(result.id());
                if (row != null) {
                    row.ended(result);
                }
                measure();
            }
            case RunEvent.Found(Problem problem) -> found.add(problem);
            case RunEvent.Finished end -> {
                progress.set(1);
                // Before it is told that nothing runs: who hears that asks how it ended.
                finished.set(end);
                running.set(false);
                input.set(null);
            }
        }
    }

    /** The clock of the steps that run. */
    void tick(long now) {
        rows.forEach(row -> row.tick(now));
        measure();
    }

    /** The run could not begin, or broke off without an end of its own. */
    void stop(Problem problem) {
        stopped.set(problem);
        running.set(false);
        input.set(null);
    }

    /** What was made by it. */
    void shipped(ShipResult shipped) {
        result.set(shipped);
    }

    /** Whether pending edits of the user's files were written by it. */
    boolean wrote() {
        return rows.stream()
                .filter(row -> row.stateProperty().get() == StepState.DONE)
                .flatMap(row -> row.step().actions().stream())
                .anyMatch(Action.WriteFiles.class::isInstance);
    }

    private void measure() {
        progress.set(estimate.done(rows));
        secondsLeft.set(estimate.secondsLeft(progress.get()));
    }

    public ObservableList<TaskRow> rows() {
        return rows;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running;
    }

    /** What a person types goes there; null where nothing that runs would read it. */
    public ReadOnlyObjectProperty<Input.@Nullable Typed> inputProperty() {
        return input;
    }

    /** Of all steps, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    /** How long it still takes, judging by earlier runs; negative where a step never ran here. */
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return secondsLeft;
    }

    /** The step that began last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable TaskRow> currentProperty() {
        return current;
    }

    /** How the run ended; null until it did. */
    public ReadOnlyObjectProperty<RunEvent.@Nullable Finished> finishedProperty() {
        return finished;
    }

    /** The row of a step; null if the run has none of that id. */
    public @Nullable TaskRow row(String step) {
        return byId.get(step);
    }

    /** What was made; null until a run that makes something ended. */
    public ReadOnlyObjectProperty<@Nullable ShipResult> resultProperty() {
        return result;
    }

    /** Why there was no run; null if there was one. */
    public ReadOnlyObjectProperty<@Nullable Problem> stoppedProperty() {
        return stopped;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** What was found under way and stopped nothing, and what was told of what was made, which comes after its end. */
    public ObservableList<Problem> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /** Whether it ended with every step done or up to date. */
    public boolean succeeded() {
        return finished.get() != null
                && rows.stream()
                        .map(row -> row.stateProperty().get())
                        .allMatch(state -> state == StepState.DONE || state == StepState.SKIPPED);
    }
}
