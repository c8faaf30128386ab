package dev.slipway.gui;

import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.run.RunEvent;
import dev.slipway.run.StepState;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/** What the window's title tells in the taskbar while one looks elsewhere: how far a run is, and that it ended. */
final class Attention {
    private final SimpleStringProperty mark = new SimpleStringProperty("");
    private final Notification notification;
    private final DockProgress dock;
    private final ObservableValue<Boolean> looking;

    /** @param looking whether the window is in front */
    Attention(Notification notification, DockProgress dock, ObservableValue<Boolean> looking) {
        this.notification = notification;
        this.dock = dock;
        this.looking = looking;
        looking.addListener((_, _, now) -> {
            if (now && !mark.isBound()) {
                mark.set("");
            }
        });
    }

    void follow(Texts texts, String name, Session session) {
        RunState run = session.run();
        run.progressProperty().addListener((_, _, done) -> {
            if (run.runningProperty().get() && run.purpose() != RunState.Purpose.RUN) {
                dock.show(done.doubleValue());
            }
        });
        run.runningProperty().addListener((_, _, running) -> {
            mark.unbind();
            if (running) {
                mark.bind(Bindings.createStringBinding(
                        () -> {
                            double done = run.progressProperty().get();
                            // Nobody knows when what a person runs ends.
                            return done > 0 && run.purpose() != RunState.Purpose.RUN
                                    ? (int) (done * 100) + " % · "
                                    : "";
                        },
                        run.progressProperty()));
                return;
            }
            mark.set("");
            dock.show(-1);
            RunEvent.Finished end = run.finishedProperty().get();
            // Who ended it knows, and nothing was done.
            boolean told =
                    end != null && end.cancelled() && run.stoppedProperty().get() == null;
            if (!looking.getValue() && !told) {
                boolean well = run.stoppedProperty().get() == null
                        && end != null
                        && end.steps().stream().noneMatch(step -> step.state() == StepState.FAILED);
                String says = well ? texts.get("notice.done") : texts.get("notice.failed");
                mark.set(says + " · ");
                notification.show(name, says);
            }
        });
    }

    /** Stands before the title. */
    ObservableStringValue markProperty() {
        return mark;
    }
}
