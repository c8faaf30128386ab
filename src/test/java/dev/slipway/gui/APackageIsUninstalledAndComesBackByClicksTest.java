package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class APackageIsUninstalledAndComesBackByClicksTest {
    private static final Duration LONG = ColoramaProject.LONG;

    @TempDir
    Path home;

    private ColoramaProject project;

    @BeforeEach
    void somebodyHasAnEnvironment() throws Exception {
        project = ColoramaProject.in(home, "colorama");
    }

    @Test
    void itIsToldFirstThenDoneThenTakenBack() throws Exception {
        var window = project.open(home, 2);
        ColoramaProject.dependenciesCome(window);

        Stages.act(() -> {
            window.dependencies().getSelectionModel().selectFirst();
            uninstall(window).fire();
        });
        Stages.until(() -> window.desk().lookup("#change-make") != null, LONG);
        assertThat(project.hasColorama()).as("nothing is done unseen").isTrue();
        window.fire("change-make");
        Stages.until(() -> window.desk().lookup("#change-undo") instanceof Button undo && !undo.isDisabled(), LONG);
        assertThat(project.hasColorama()).isFalse();

        window.fire("change-undo");
        Stages.until(
                () -> window.desk().lookup("#change-undo") == null
                        && !window.session().run().runningProperty().get(),
                LONG);
        assertThat(project.hasColorama()).isTrue();
        window.leave();
    }

    @Test
    void onASmallWindowTheAnswerOpensBesideTheTable() throws Exception {
        var window = project.open(Stages.open(home), 2);
        ColoramaProject.dependenciesCome(window);
        assertThat(window.desk().lookup("#change")).as("closed at first").isNull();

        Stages.act(() -> {
            window.dependencies().getSelectionModel().selectFirst();
            uninstall(window).fire();
        });
        Stages.until(() -> window.desk().lookup("#change-make") != null, LONG);
        window.fire("change-leave");
        Stages.until(() -> window.desk().lookup("#change-leave") == null, LONG);
        window.leave();
    }

    @Test
    void whatAPersonMadeIsNotMadeAnewWithoutAQuestion() throws Exception {
        Path own = Files.writeString(project.root().resolve(".venv/mine.txt"), "by hand");
        var window = project.open(home, 3);
        Stages.until(() -> window.desk().lookup("#environment-anew") != null, LONG);

        window.fire("environment-anew");
        Stages.until(() -> window.desk().lookup("#environment-replace-now") != null, LONG);
        window.fire("environment-keep");
        Stages.settle();

        assertThat(window.desk().lookup("#environment-replace-now")).isNull();
        assertThat(own).exists();
        window.leave();
    }

    /** The item of the menu that a right click opens. */
    private static MenuItem uninstall(Stages.Opened window) {
        var menu = window.dependencies().getContextMenu();
        menu.getOnShowing().handle(null);
        return menu.getItems().stream()
                .filter(item -> String.valueOf(item.getText()).startsWith("Uninstall"))
                .findFirst()
                .orElseThrow();
    }
}
