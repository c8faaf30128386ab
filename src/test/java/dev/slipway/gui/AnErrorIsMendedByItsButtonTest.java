package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile that asks for a Python on which the project cannot run: told, named beside Next, mended by one click, shipped. */
@Tag("slow")
class AnErrorIsMendedByItsButtonTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    @Test
    void errorThenRemedyThenSuccess() throws Exception {
        List<String> minors = Host.current().interpreters().minors();
        assumeThat(minors.size()).as("several Pythons are here").isGreaterThan(1);
        String oldest = minors.getLast();
        Path project = home.resolve("tide table");
        Sample.TIDE_TABLE.copyTo(project);
        Path file = project.resolve("pyproject.toml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("requires-python = .*", "requires-python = \">" + oldest + ".99\""));
        ProfileFile.fresh(project.resolve(ProfileFile.NAME))
                .save(Profile.proposed()
                        .withPython(oldest)
                        .withArtifact("wheel", null)
                        .withArtifact("sdist", null)
                        .withArtifact("zip", Map.of()));
        var window = Stages.open(home);
        Hands hands = Hands.at(window);
        window.open(project);
        hands.ready();

        Stages.act(() -> window.wizard().go(3));
        Stages.settle();
        assertThat(bar(window)).contains("Python " + oldest + " does not fit");
        String remedy = Stages.onToolkit(() -> window.desk().lookupAll(".note .button").stream()
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text.startsWith("Use Python"))
                .findFirst()
                .orElseThrow());
        hands.press(remedy);
        Stages.until(
                () -> !Objects.equals(
                        oldest, window.session().profileProperty().get().python()),
                SOON);
        hands.ready();
        assertThat(bar(window)).isEmpty();

        hands.press("Skip to Ship");
        hands.press("Ship");
        Stages.until(() -> window.session().run().resultProperty().get() != null, Duration.ofMinutes(5));
        assertThat(Stages.onToolkit(
                        () -> window.session().run().resultProperty().get().ok()))
                .isTrue();
        hands.leave();
    }

    private static String bar(Stages.Opened window) {
        return Stages.onToolkit(() -> ((Labeled) window.desk().lookup(".bar .second")).getText());
    }
}
