package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AHandMadeEnvironmentIsKeptTest {
    @TempDir
    Path folder;

    private Path own;

    @BeforeEach
    void somebodyMakesOne() throws Exception {
        assumeTrue(!Host.current().interpreters().usable().isEmpty(), "no Python is on this machine");
        int exit = new ProcessBuilder(python(), "-m", "venv", "--without-pip", ".venv")
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assumeTrue(exit == 0, "this Python makes no environments");
        own = Files.writeString(folder.resolve(".venv/mine.txt"), "by hand");
        Files.writeString(folder.resolve("app.py"), "print('here')\n");
    }

    @Test
    void makingItAnewIsRefusedUntilAPersonSaysSo() throws IOException {
        for (String option : new String[] {"--recreate", "--delete"}) {
            var refused = SlipwayProcess.run(folder, Map.of(), "environment", folder, option);

            assertThat(refused.code()).isEqualTo(ExitCode.BAD_ARGUMENTS);
            assertThat(refused.output())
                    .contains("Slipway did not make the environment in .venv")
                    .contains("--anyway");
            assertThat(own).exists();
        }

        var done = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--delete", "--anyway");

        assertThat(done.code()).as(done.output()).isZero();
        assertThat(folder.resolve(".venv")).doesNotExist();
    }

    @Test
    void oneThatTookThePlaceOfSlipwaysIsUsedAsItIs() throws Exception {
        SlipwayProcess.run(folder, Map.of(), "environment", folder, "--delete", "--anyway");
        var made = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--python", python());
        assertThat(made.code()).as(made.output()).isZero();
        SlipwayProcess.run(folder, Map.of(), "environment", folder, "--delete");
        somebodyMakesOne();

        var again = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--python", python());

        assertThat(again.code()).as(again.output()).isZero();
        assertThat(own).exists();
    }

    @Test
    void whatSlipwayMadeIsMadeAnewWithoutAQuestion() throws IOException {
        SlipwayProcess.run(folder, Map.of(), "environment", folder, "--delete", "--anyway");
        var made = SlipwayProcess.run(folder, Map.of(), "environment", folder);
        assertThat(made.code()).as(made.output()).isZero();
        Path left = Files.writeString(folder.resolve(".venv/left.txt"), "x");

        var anew = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--recreate");

        assertThat(anew.code()).as(anew.output()).isZero();
        assertThat(left).doesNotExist();
        assertThat(folder.resolve(".venv/pyvenv.cfg")).exists();
    }

    private static String python() {
        return Host.current().interpreters().usable().getFirst().executable().toString();
    }
}
