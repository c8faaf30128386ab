package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ASecondStartRaisesTheFirstWindowTest {
    @TempDir
    private Path folder;

    /** Stands for a whole Slipway: the first tells what it is asked to open, a second ends at once. */
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) throws InterruptedException {
            var only = new OneWindow(Path.of(arguments[0]));
            List<String> open = List.of(arguments).subList(1, arguments.length);
            if (only.claim()) {
                only.listen(asked -> System.out.println("asked " + asked));
                System.out.println("first");
                Thread.sleep(60_000);
            } else {
                System.out.println(only.handOver(open) ? "handed over" : "alone");
            }
        }
    }

    @Test
    void ofTwoProcesses() throws Exception {
        Process first = start();
        try (BufferedReader says = output(first)) {
            assertThat(says.readLine()).isEqualTo("first");

            Process second = start("/home/ann/贷款 审批/slipway.json");
            assertThat(output(second).readLine()).isEqualTo("handed over");
            assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(says.readLine()).isEqualTo("asked [/home/ann/贷款 审批/slipway.json]");
        } finally {
            first.destroyForcibly().waitFor();
        }
        Process third = start();
        try (BufferedReader says = output(third)) {
            assertThat(says.readLine())
                    .as("after a crash the next is the first")
                    .isEqualTo("first");
        } finally {
            third.destroyForcibly().waitFor();
        }
    }

    @Test
    void whoDoesNotKnowTheWordIsNotHeard() throws Exception {
        try (var only = new OneWindow(folder)) {
            assertThat(only.claim()).isTrue();
            List<String> heard = new ArrayList<>();
            only.listen(heard::addAll);
            List<String> address = Files.readAllLines(folder.resolve("window.address"));
            Files.writeString(folder.resolve("window.address"), address.getFirst() + "\nsomebody else\n");

            assertThat(new OneWindow(folder).handOver(List.of("/etc"))).isFalse();
            assertThat(heard).isEmpty();
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
