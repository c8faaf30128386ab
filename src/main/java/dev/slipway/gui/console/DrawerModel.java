package dev.slipway.gui.console;

import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.session.TaskRow;
import dev.slipway.gui.theme.Texts;
import dev.slipway.run.StepState;
import dev.slipway.ship.Survey;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

/** The one line that tells what was or is being done, as a command. */
final class DrawerModel {
    private final Texts texts;
    private final Session session;
    private final SimpleStringProperty command = new SimpleStringProperty("");
    private final SimpleStringProperty state = new SimpleStringProperty("");
    private final SimpleObjectProperty<Mark> mark = new SimpleObjectProperty<>(Mark.TODO);

    DrawerModel(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        RunState run = session.run();
        run.runningProperty().addListener((_, _, _) -> refresh());
        run.currentProperty().addListener((_, _, _) -> refresh());
        run.finishedProperty().addListener((_, _, _) -> refresh());
        session.surveyProperty().addListener((_, _, _) -> refresh());
        session.lookingProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        RunState run = session.run();
        if (run.runningProperty().get()) {
            TaskRow row = run.currentProperty().get();
            String own = row == null ? "" : ShellWords.shown(row.step().command(), session.root());
            set(own.isEmpty() ? whole(run) : own, texts.get("drawer.running"), Mark.NOW);
            return;
        }
        if (run.finishedProperty().get() != null) {
            long failed = run.rows().stream()
                    .filter(row -> row.stateProperty().get() == StepState.FAILED)
                    .count();
            set(
                    whole(run),
                    failed > 0
                            ? texts.get("drawer.failed", run.rows().size(), failed)
                            : texts.get("drawer.ended", run.rows().size()),
                    failed > 0 ? Mark.NO : Mark.YES);
            return;
        }
        Survey survey = session.surveyProperty().get();
        if (session.lookingProperty().get() || survey == null) {
            set("slipway scan .", texts.get("drawer.looking"), Mark.NOW);
        } else {
            double seconds = survey.project().took().toMillis() / 1000.0;
            set("slipway scan .", texts.get("drawer.done", seconds), Mark.YES);
        }
    }

    private static String whole(RunState run) {
        return switch (run.purpose()) {
            case ENVIRONMENT -> "slipway plan .";
            case SHIP -> "slipway ship .";
            case RUN -> "slipway run .";
        };
    }

    private void set(String command, String state, Mark mark) {
        this.command.set(command);
        this.state.set(state);
        this.mark.set(mark);
    }

    ReadOnlyStringProperty commandProperty() {
        return command;
    }

    ReadOnlyStringProperty stateProperty() {
        return state;
    }

    ReadOnlyObjectProperty<Mark> markProperty() {
        return mark;
    }
}
