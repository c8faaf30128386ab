package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ship.Sample;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the start screen through all five steps and back, by keys alone, with the focus in sight wherever it is. */
class FiveStepsWithoutAMouseTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    @Test
    void fromTheSampleToWhatIsShipped() throws Exception {
        var window = Stages.open(home);
        Hands hands = Hands.at(window);
        Stages.act(() -> window.desk().showStart());
        Stages.settle();

        hands.tabTo("sample-" + Sample.TIDE_TABLE.id());
        assertThat(focus(window).isFocusVisible()).isTrue();
        hands.robot().type(KeyCode.ENTER);
        Stages.until(() -> window.desk().wizard() != null, SOON);
        hands.ready();

        hands.tabTo("arguments");
        hands.robot().write("dover", 5);
        hands.key(KeyCode.CONTROL, KeyCode.ENTER);
        Stages.until(() -> window.wizard().at() == 1, SOON);
        assertThat(Stages.onToolkit(
                        () -> window.session().profileProperty().get().arguments()))
                .containsExactly("dover");

        hands.tabTo("field-description");
        hands.key(KeyCode.CONTROL, KeyCode.A);
        hands.robot().write("Tides", 5);
        hands.ready();
        hands.key(KeyCode.CONTROL, KeyCode.ENTER);
        Stages.until(() -> window.wizard().at() == 2, SOON);
        assertThat(Stages.onToolkit(
                        () -> window.session().profileProperty().get().metadata()))
                .containsValue("Tides");

        hands.tabTo("dependencies");
        hands.robot().type(KeyCode.DOWN);
        assertThat(focus(window).isFocusVisible()).isTrue();
        hands.key(KeyCode.CONTROL, KeyCode.ENTER);
        Stages.until(() -> window.wizard().at() == 3, SOON);

        hands.key(KeyCode.ALT, KeyCode.DIGIT5);
        Stages.until(() -> window.wizard().at() == 4, SOON);
        hands.tabTo("artifact-zip");
        hands.robot().type(KeyCode.SPACE);
        Stages.until(() -> window.session().profileProperty().get().artifacts().containsKey("zip"), SOON);
        // The focus stays where it was, so that the next key does what one expects.
        Stages.settle();
        assertThat(focus(window).getId()).isEqualTo("artifact-zip");
        hands.robot().type(KeyCode.SPACE);
        Stages.until(() -> !window.session().profileProperty().get().artifacts().containsKey("zip"), SOON);

        hands.key(KeyCode.CONTROL, KeyCode.BACK_QUOTE);
        assertThat(Stages.onToolkit(() -> window.wizard().consoleShown())).isTrue();
        hands.key(KeyCode.CONTROL, KeyCode.BACK_QUOTE);
        hands.key(KeyCode.CONTROL, KeyCode.COMMA);
        Stages.until(() -> window.desk().lookup("#field-proxy") != null, SOON);
        hands.key(KeyCode.ALT, KeyCode.DIGIT1);
        Stages.until(() -> window.wizard().at() == 0, SOON);
        hands.leave();
    }

    private static Node focus(Stages.Opened window) {
        return Stages.onToolkit(() -> window.scene().getFocusOwner());
    }
}
