package dev.slipway.gui.session;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Step;
import dev.slipway.run.OutputLog;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One step of the run as a screen shows it. */
public final class TaskRow {
    private final Step step;
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.WAITING);
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final StringProperty doing = new SimpleStringProperty("");
    private final DoubleProperty seconds = new SimpleDoubleProperty();
    private @Nullable OutputLog log;
    private @Nullable StepResult result;
    private long startedNanos;

    TaskRow(Step step) {
        this.step = step;
    }

    void started(OutputLog log, long now) {
        this.log = log;
        this.startedNanos = now;
        state.set(StepState.RUNNING);
    }

    void tick(long now) {
        if (state.get() == StepState.RUNNING) {
            seconds.set((now - startedNanos) / 1e9);
        }
    }

    void ended(StepResult result) {
        this.result = result;
        seconds.set(result.took().toNanos() / 1e9);
        doing.set(evidence(result.checks()));
        state.set(result.state());
    }

    void progress(double fraction, String text) {
        progress.set(fraction);
        doing.set(text);
    }

    /** The first thing that a check found out, in one line. */
    private static String evidence(List<CheckResult> checks) {
        return checks.stream()
                .map(check -> check.output().strip())
                .filter(output -> !output.isEmpty() && output.length() <= 60 && output.indexOf('\n') < 0)
                .findFirst()
                .orElse("");
    }

    public Step step() {
        return step;
    }

    public ObjectProperty<StepState> stateProperty() {
        return state;
    }

    /** From 0 to 1; negative where it is unknown. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** What is being worked on; afterwards what was found out. */
    public StringProperty doingProperty() {
        return doing;
    }

    public DoubleProperty secondsProperty() {
        return seconds;
    }

    /** Its output; null until it begins. */
    public @Nullable OutputLog log() {
        return log;
    }

    /** How it ended; null until then. */
    public @Nullable StepResult result() {
        return result;
    }
}
