package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class APackageIsUpgradedAndComesBackByClicksTest {
    private static final String OLD = "0.4.4";
    private static final Duration LONG = ColoramaProject.LONG;

    @TempDir
    Path home;

    private ColoramaProject project;

    @BeforeEach
    void somebodyHasAnEnvironment() throws Exception {
        project = ColoramaProject.in(home, "colorama==" + OLD);
    }

    @Test
    void environmentAndDeclarationFollowInOneGestureAndComeBackInOne() throws Exception {
        var window = project.open(home, 2);
        ColoramaProject.dependenciesCome(window);
        Stages.act(() -> window.dependencies().getSelectionModel().selectFirst());
        Stages.until(
                () -> window.desk().lookup("#act-UPGRADE") instanceof Button upgrade && !upgrade.isDisabled(), LONG);

        window.fire("act-UPGRADE");
        Stages.until(() -> window.desk().lookup("#change-make") != null, LONG);
        assertThat(project.colorama()).as("nothing is done unseen").isEqualTo(OLD);
        assertThat(window.desk().lookupAll(".change-command")).isNotEmpty();
        assertThat(window.desk().lookupAll("#change .diff-line")).isNotEmpty();
        window.fire("change-make");
        Stages.until(() -> window.desk().lookup("#change-undo") instanceof Button undo && !undo.isDisabled(), LONG);
        String now = project.colorama();
        assertThat(now).isNotEqualTo(OLD);
        assertThat(project.root().resolve("requirements.txt")).hasContent("colorama==" + now + "\n");
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        assertThat(window.session().profileProperty().get().declare()).isEmpty();

        window.fire("change-undo");
        Stages.until(
                () -> window.desk().lookup("#change-undo") == null
                        && !window.session().run().runningProperty().get()
                        && !window.session().lookingProperty().get(),
                LONG);
        assertThat(project.colorama()).isEqualTo(OLD);
        assertThat(project.root().resolve("requirements.txt")).hasContent("colorama==" + OLD + "\n");
        window.leave();
    }
}
