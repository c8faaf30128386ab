package dev.slipway.gui.step;

import dev.slipway.gui.form.Act;
import dev.slipway.problem.Topic;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * One step as the frame around it needs it, in its parts. It knows no other step.
 *
 * @param topic which of the five it is
 * @param name in the rail
 * @param standing how it stands
 * @param content what fills the middle; always the same node
 * @param side what fills the side panel; null if there is none
 * @param sideAsked whether something stands there that answers a wish; a panel that is folded away is open meanwhile
 * @param corner what stands at the right of the header; null if nothing does
 * @param acts quiet things to do
 * @param primary what the primary button does; null where it is to go on
 * @param onShown what follows when the person comes to it
 */
public record StepScreen(
        Topic topic,
        String name,
        Standing standing,
        Node content,
        @Nullable Node side,
        ObservableValue<Boolean> sideAsked,
        @Nullable Node corner,
        ObservableValue<List<Act>> acts,
        ObservableValue<@Nullable Act> primary,
        Runnable onShown) {

    /** A step with nothing but its content, from which a button leads on. */
    public static StepScreen of(Topic topic, String name, Standing standing, Node content) {
        return new StepScreen(
                topic,
                name,
                standing,
                content,
                null,
                new SimpleBooleanProperty(),
                null,
                new SimpleObjectProperty<>(List.of()),
                new SimpleObjectProperty<>(),
                () -> {});
    }

    public StepScreen beside(Node panel) {
        return new StepScreen(topic, name, standing, content, panel, sideAsked, corner, acts, primary, onShown);
    }

    /** With a panel in which a wish is answered. */
    public StepScreen beside(Node panel, ObservableValue<Boolean> asked) {
        return new StepScreen(topic, name, standing, content, panel, asked, corner, acts, primary, onShown);
    }

    public StepScreen cornered(Node node) {
        return new StepScreen(topic, name, standing, content, side, sideAsked, node, acts, primary, onShown);
    }

    public StepScreen doing(ObservableValue<List<Act>> quiet, ObservableValue<@Nullable Act> main) {
        return new StepScreen(topic, name, standing, content, side, sideAsked, corner, quiet, main, onShown);
    }

    public StepScreen whenShown(Runnable action) {
        return new StepScreen(topic, name, standing, content, side, sideAsked, corner, acts, primary, action);
    }

    /** The person came to it. */
    public void shown() {
        onShown.run();
    }
}
