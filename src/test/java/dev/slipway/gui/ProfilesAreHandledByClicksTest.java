package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesAreHandledByClicksTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    @Test
    void duplicatedRenamedComparedHandedOnAndOpenedAgain() throws Exception {
        Path project = home.resolve("tide 表");
        Sample.TIDE_TABLE.copyTo(project);
        ProfileFile.fresh(project.resolve(ProfileFile.NAME))
                .save(Profile.proposed().withArtifact("zip", Map.of()));
        var window = Stages.open(home);
        Hands hands = Hands.at(window);
        window.open(project);
        hands.ready();

        hands.click("#rail-profiles");
        hands.press("Duplicate…");
        hands.type("#profile-name", "for windows.json");
        hands.robot().type(KeyCode.ENTER);
        assertThat(project.resolve("for windows.json")).doesNotExist();
        hands.click("#profile-write");
        Stages.until(() -> Files.exists(project.resolve("for windows.json")), SOON);
        Stages.until(() -> window.desk().lookupAll(".row.tall").size() == 2, SOON);

        hands.press("Rename…", 0);
        hands.type("#profile-name", "windows.json");
        hands.robot().type(KeyCode.ENTER);
        hands.click("#profile-write");
        Stages.until(() -> Files.exists(project.resolve("windows.json")), SOON);
        assertThat(project.resolve("for windows.json")).doesNotExist();

        ProfileFile other = ProfileFile.open(project.resolve("windows.json"));
        other.save(other.profile().withArtifact("zip", null).withArtifact("wheel", Map.of()));
        hands.key(KeyCode.ALT, KeyCode.DIGIT1);
        hands.click("#rail-profiles");
        hands.press("Compare", 1);
        Stages.until(() -> window.desk().lookupAll(".diff-line").size() == 1, SOON);

        hands.click("#export-sh");
        hands.click("#profile-write");
        Stages.until(() -> Files.exists(project.resolve("ship.sh")), SOON);
        assertThat(Files.readString(project.resolve("ship.sh"))).contains("slipway ship");

        hands.press("Open");
        Stages.until(
                () -> window.session().profileProperty().get().artifacts().containsKey("wheel")
                        && !window.session().profileProperty().get().artifacts().containsKey("zip"),
                SOON);
        hands.ready();

        // It is found again where one looks for it: among those that were open lately, as the profile that it is.
        hands.key(KeyCode.ALT, KeyCode.DIGIT1);
        hands.press("Close");
        Stages.until(() -> window.desk().lookupAll(".recent").size() == 2, SOON);
        hands.click(".recent");
        Stages.until(() -> window.desk().wizard() != null, SOON);
        assertThat(Stages.onToolkit(() ->
                        window.session().profileProperty().get().artifacts().keySet()))
                .doesNotContain("zip")
                .contains("wheel");
        hands.leave();
    }
}
