package dev.slipway.gui;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does at the window, with real input. */
record Hands(Stages.Opened window, FxRobot robot) {
    private static final Duration SOON = Duration.ofSeconds(60);

    static Hands at(Stages.Opened window) {
        return new Hands(window, new FxRobot());
    }

    /** Waits until nothing is looked for any more. */
    void ready() throws InterruptedException {
        Stages.settle();
        Stages.until(() -> !window.session().lookingProperty().get(), Duration.ofMinutes(2));
        Stages.settle();
    }

    /** Clicks on the first button with these words that can be pressed, once there is one. */
    void press(String text) throws InterruptedException {
        press(text, 0);
    }

    /** The same where several bear the same words. */
    void press(String text, int place) throws InterruptedException {
        clickOn(() -> button(text, place));
    }

    /** What is there may make way for another of its kind just then. */
    private void clickOn(Supplier<@Nullable Node> wanted) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Stages.until(() -> wanted.get() != null, SOON);
            Node node = Stages.onToolkit(wanted::get);
            try {
                robot.clickOn(Objects.requireNonNull(node));
                Stages.settle();
                return;
            } catch (RuntimeException e) {
                if (attempt == 5) {
                    throw e;
                }
                Stages.settle();
            }
        }
    }

    void click(String selector) throws InterruptedException {
        clickOn(() -> window.desk().lookup(selector));
    }

    /** Types in place of what stands there. */
    void type(String selector, String text) throws InterruptedException {
        click(selector);
        Stages.act(() -> ((TextInputControl) window.desk().lookup(selector)).clear());
        robot.write(text, 5);
        Stages.settle();
    }

    void key(KeyCode modifier, KeyCode code) throws InterruptedException {
        robot.press(modifier).type(code).release(modifier);
        Stages.settle();
    }

    /** Tab until the focus is on what bears this id. */
    void tabTo(String id) throws InterruptedException {
        for (int i = 0; i < 80; i++) {
            if (isAt(id)) {
                // Keys that were pressed before may not have come to their end.
                Stages.settle();
                if (isAt(id)) {
                    return;
                }
            }
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError("Tab does not come to " + id);
    }

    @Nullable
    Button button(String text, int place) {
        return window.desk().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()) && !button.isDisabled() && shown(button))
                .filter(button -> !button.getStyleClass().contains("rail-item"))
                .skip(place)
                .findFirst()
                .orElse(null);
    }

    private boolean isAt(String id) {
        return Stages.onToolkit(() -> {
            Node owner = window.scene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        });
    }

    private static boolean shown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    void leave() {
        window.leave();
    }
}
