package dev.slipway.gui;

import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/** What the window's title tells in the taskbar while one looks elsewhere: how far a run is, and that it ended. */
final class Attention {
    private final SimpleStringProperty mark = new SimpleStringProperty("");
    private final Notification notification;

    Attention(Notification notification) {
        this.notification = notification;
    }

    /** @param looking whether the window is in front */
    void follow(Texts texts, String name, Session session, ObservableValue<Boolean> looking) {
        RunState run = session.run();
        run.runningProperty().addListener((_, _, running) -> {
            mark.unbind();
            if (running) {
                mark.bind(Bindings.createStringBinding(
                        () -> {
                            double done = run.progressProperty().get();
                            return done > 0 ? (int) (done * 100) + " % · " : "";
                        },
                        run.progressProperty()));
                return;
            }
            mark.set("");
            if (!looking.getValue()) {
                String says = run.rows().stream()
                                .anyMatch(row -> row.stateProperty().get() == dev.slipway.run.StepState.FAILED)
                        ? texts.get("notice.failed")
                        : texts.get("notice.done");
                mark.set(says + " · ");
                notification.show(name, says);
            }
        });
        looking.addListener((_, _, now) -> {
            if (now && !mark.isBound()) {
                mark.set("");
            }
        });
    }

    /** Stands before the title. */
    ObservableStringValue markProperty() {
        return mark;
    }
}
