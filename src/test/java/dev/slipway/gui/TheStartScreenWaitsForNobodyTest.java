package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import dev.slipway.ship.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No network, no answer from a drive, nor from a program: all that is answered is what lies in the user's own folder. */
class TheStartScreenWaitsForNobodyTest {
    @TempDir
    private Path home;

    @Test
    void recentsAreListedFoundAndOpenedWhileNothingElseAnswers() throws Exception {
        var world = new StagedWorld(home);
        Path project = home.resolve("tide table");
        Sample.TIDE_TABLE.copyTo(project);
        var recents = new Recents(world.folders().config());
        recents.add(recent(project, "tide-table"));
        recents.add(recent(Path.of("/net/gone/churn"), "churn"));
        try (var window = StagedWindow.open(Locale.ENGLISH, world, home, "")) {
            window.answeredOnly(
                    1,
                    () -> window.desk().showStart(),
                    () -> window.desk().lookupAll(".recent").size() == 2);

            assertThat(window.desk().lookupAll(".recent.open-able")).hasSize(2);
            for (String button : List.of("#open-folder", "#open-profile", "#sample-ship-log")) {
                assertThat(window.desk().lookup(button))
                        .as(button)
                        .isInstanceOfSatisfying(
                                Button.class,
                                one -> assertThat(one.isDisabled()).isFalse());
            }

            window.act(() -> ((TextInputControl) window.desk().lookup(".text-field")).setText("tide"));
            assertThat(window.desk().lookupAll(".recent")).hasSize(1);
            Node row = window.desk().lookup(".recent");
            window.answeredOnly(
                    1,
                    () -> row.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)),
                    () -> window.desk().session() != null);
            assertThat(window.session().root()).isEqualTo(project);
        }
    }

    private static Recent recent(Path path, String name) {
        return new Recent(path, name, "script", Instant.now(), "", false, null);
    }
}
