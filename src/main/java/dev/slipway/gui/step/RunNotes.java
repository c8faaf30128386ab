package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.session.TaskRow;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.run.StepResult;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Why a run failed, and what else it found, before anything else is said of it; what failed for one artifact alone stands in its card.
 */
final class RunNotes extends VBox {
    private final Texts texts;
    private final Session session;
    private final RunState.Purpose purpose;
    /** A view that nobody holds is thrown away, and what listens to it hears no more. */
    private final ObservableList<Problem> found;

    RunNotes(Texts texts, Session session, RunState.Purpose purpose) {
        super(8);
        this.texts = texts;
        this.session = session;
        this.purpose = purpose;
        this.found = session.run().found();
        found.addListener((ListChangeListener<Problem>) _ -> refresh());
        session.run().runningProperty().addListener((_, _, _) -> refresh());
        session.run().finishedProperty().addListener((_, _, _) -> refresh());
        session.run().stoppedProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        RunState run = session.run();
        boolean mine =
                run.purpose() == purpose || run.purpose() == RunState.Purpose.RUN && purpose == RunState.Purpose.SHIP;
        if (mine && !run.runningProperty().get()) {
            add(run.stoppedProperty().get());
            for (TaskRow row : run.rows()) {
                StepResult result = row.result();
                if (result != null && row.step().artifact() == null) {
                    add(result.problem());
                }
            }
            found.forEach(this::add);
        }
        setPadding(new Insets(0, 0, 20, 0));
        Boxes.show(this, !getChildren().isEmpty());
    }

    private void add(@Nullable Problem problem) {
        if (problem != null) {
            getChildren().add(new ProblemNote(texts.tell(problem), session::apply));
        }
    }
}
