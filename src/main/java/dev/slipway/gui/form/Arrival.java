package dev.slipway.gui.form;

import dev.slipway.gui.session.Frames;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Brings the parts of a screen that is seen for the first time into the window one a frame. Styled and laid out all at once they would hold it up
 * for a tenth of a second and more.
 */
public final class Arrival {
    private final Queue<Runnable> parts = new ArrayDeque<>();
    private final Frames frames = new Frames(this::frame);
    private boolean waited;

    /** What has not come yet of something else does not come any more. */
    public void gradually(List<Runnable> some) {
        parts.clear();
        parts.addAll(some);
        // The frame that is about to be drawn has what is around them to do.
        waited = false;
        frames.start();
    }

    /** The same for what was seen before. */
    public void atOnce(List<Runnable> some) {
        parts.clear();
        some.forEach(Runnable::run);
    }

    /** Brings the parts once {@code around} is in the window for the first time. */
    public static void within(Node around, List<Runnable> some) {
        around.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> of, @Nullable Scene before, @Nullable Scene scene) {
                if (scene != null) {
                    around.sceneProperty().removeListener(this);
                    new Arrival().gradually(some);
                }
            }
        });
    }

    private void frame() {
        if (!waited) {
            waited = true;
            return;
        }
        Runnable part = parts.poll();
        if (part != null) {
            part.run();
        }
        if (parts.isEmpty()) {
            frames.stop();
        }
    }
}
