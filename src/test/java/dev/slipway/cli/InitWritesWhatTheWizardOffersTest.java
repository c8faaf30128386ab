package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Sample;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitWritesWhatTheWizardOffersTest {
    @TempDir
    private Path temp;

    @Test
    void theReadmesExampleBecomesTheArguments() {
        Sample.MLM_DEMO.copyTo(temp);

        Console console = Console.run("init", temp);

        assertThat(console.exitCode()).as(console.err()).isZero();
        Profile profile = ProfileFile.open(temp.resolve("slipway.json")).profile();
        assertThat(profile.arguments()).hasSize(13).startsWith("0.186", "0", "8.3");
        assertThat(profile.artifacts()).containsOnlyKeys("wheel", "sdist");
        assertThat(profile.start()).isNotNull();
    }

    @Test
    void aProfileThatIsThereIsNotOverwritten() {
        Sample.TIDE_TABLE.copyTo(temp);
        assertThat(Console.run("init", temp).exitCode()).isZero();

        Console again = Console.run("init", temp);

        assertThat(again.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(again.err()).contains("There is a profile");
        assertThat(Console.run("init", temp, "-o", temp.resolve("other.json")).exitCode())
                .isZero();
    }
}
