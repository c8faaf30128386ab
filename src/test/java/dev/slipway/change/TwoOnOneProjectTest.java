package dev.slipway.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.problem.ShipException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoOnOneProjectTest {
    @TempDir
    Path root;

    @Test
    void theSecondProcessIsToldWhoHasIt() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('x');

        assertThatThrownBy(() -> ProjectLock.take(root, "slipway ship"))
                .isInstanceOfSatisfying(ShipException.class, e -> {
                    assertThat(e.problem().message())
                            .contains("is open in a Slipway window (process " + process.pid() + ")");
                    assertThat(e.problem().remedy()).isNotNull();
                });

        process.destroyForcibly().waitFor();
        ProjectLock.take(root, "slipway ship").close();
    }

    @Test
    void theSecondWindowOfThisProcessToo() {
        try (var lock = ProjectLock.take(root, "a Slipway window")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> ProjectLock.take(root, "a Slipway window")).isInstanceOf(ShipException.class);
        }
        ProjectLock.take(root, "a Slipway window").close();
    }

    /** The process that has it. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            try (var lock = ProjectLock.take(Path.of(arguments[0]), "a Slipway window")) {
                System.out.print("x" + (lock == null));
                System.out.flush();
                Thread.sleep(600_000);
            }
        }
    }
}
