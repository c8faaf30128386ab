package dev.slipway.gui.step;

import dev.slipway.gui.form.Act;
import dev.slipway.problem.Topic;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One step as the frame around it needs it. It knows no other step. */
public interface StepScreen {

    /** Which of the five it is. */
    Topic topic();

    /** Its name in the rail. */
    String name();

    /** How it stands. */
    Standing standing();

    /** What fills the middle; always the same node. */
    Node content();

    /** What fills the side panel; null if there is none. */
    default @Nullable Node side() {
        return null;
    }

    /** What stands at the right of the header; null if nothing does. */
    default @Nullable Node corner() {
        return null;
    }

    /** Quiet things to do. */
    default ObservableValue<List<Act>> acts() {
        return new SimpleObjectProperty<>(List.of());
    }

    /** What the primary button does; null where it is to go on. */
    ObservableValue<@Nullable Act> primary();

    /** The person came to it. */
    default void shown() {}
}
