package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.run.Cancellation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnInterruptWaitsForTheCleaningUpTest {
    @TempDir
    private Path temp;

    @Test
    void aProcessThatIsToldToEndCleansUpFirstAndSaysCancelled() throws Exception {
        Path cleaned = temp.resolve("cleaned");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        cleaned.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assumeTrue(process.supportsNormalTermination(), "processes cannot be asked to end here");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("running");
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(ExitCode.CANCELLED);
        }
        assertThat(cleaned).exists();
    }

    /** Something that takes a moment to clean up after it was cancelled. */
    static final class Run {
        private Run() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            Cancellation cancellation = new Cancellation();
            try (Interrupt interrupt = Interrupt.watch(cancellation, () -> {})) {
                System.out.println("running");
                while (!interrupt.happened()) {
                    Thread.sleep(10);
                }
                Thread.sleep(300);
                Files.createFile(Path.of(args[0]));
            }
        }
    }
}
