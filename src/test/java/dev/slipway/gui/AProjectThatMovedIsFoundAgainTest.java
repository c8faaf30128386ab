package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.session.Background;
import dev.slipway.gui.step.StartModel;
import dev.slipway.gui.step.StartView;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of recents while its folders come to be known, and after one of them was found elsewhere. */
class AProjectThatMovedIsFoundAgainTest {
    @TempDir
    private Path home;

    private Recents recents;
    private UserFolders folders;

    @BeforeEach
    void threeThatWereOpen() throws Exception {
        Files.createDirectories(home.resolve("first"));
        Files.createDirectories(home.resolve("third"));
        ToolkitThread.start();
        folders = Stages.folders(home);
        recents = new Recents(folders.config());
        for (String name : List.of("third", "gone", "first")) {
            recents.add(new Recent(home.resolve(name), name, "package", Instant.now(), "wheel", false, Instant.now()));
        }
    }

    @Test
    void whatCameOfItGoesWithIt() {
        List<Path> opened = new ArrayList<>();
        Path found = home.resolve("elsewhere");
        Stages.act(() -> {
            var model = model();
            model.refresh();
            Recent gone = model.items().get(1).recent();
            model.moved(gone, found, opened::add);
        });

        assertThat(opened).containsExactly(found);
        assertThat(recents.list())
                .extracting(Recent::path)
                .containsExactly(home.resolve("first"), found, home.resolve("third"));
        assertThat(recents.list().get(1)).satisfies(it -> {
            assertThat(it.name()).isEqualTo("gone");
            assertThat(it.result()).isEqualTo("wheel");
            assertThat(it.shipped()).isNotNull();
        });
    }

    @Test
    void theKeyboardStaysAtItsRowWhenTheListIsMadeAnew() {
        Stages.act(() -> {
            var model = model();
            var view = new StartView(Texts.of(Locale.ENGLISH), model, _ -> {}, () -> {});
            var scene = new Scene(view, 960, 640);
            Theme.LIGHT.dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            model.refresh();

            rows(view).get(2).requestFocus();
            model.refresh();
            assertThat(scene.getFocusOwner()).isEqualTo(rows(view).get(2));

            scene.getFocusOwner().fireEvent(key(KeyCode.DELETE));
            assertThat(rows(view)).hasSize(2);
            assertThat(scene.getFocusOwner())
                    .as("the last that is left cannot be opened, so what finds it")
                    .isInstanceOfSatisfying(
                            Button.class, button -> assertThat(button.getText()).isEqualTo("Find it…"));
            assertThat(rows(view).get(1).isFocusWithin()).isTrue();
            stage.close();
        });
    }

    /** All that is asked is answered at once, on the thread that asks. */
    private StartModel model() {
        return new StartModel(Texts.of(Locale.ENGLISH), Background.none(), folders, () -> null, home);
    }

    private static List<Node> rows(StartView view) {
        Set<Node> rows = view.lookupAll(".recent");
        return List.copyOf(rows);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
