package dev.slipway.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the middle of endless edits, as hard as the system can. */
class AFileIsOldOrNewWhenKilledTest {
    private static final byte[] OLD = content('o', 300_000);
    private static final byte[] NEW = content('n', 500_000);

    @TempDir
    Path root;

    @Test
    void eachFileIsOldOrNewAndTheUnitCanBeUndone() throws Exception {
        var one = root.resolve("pyproject.toml");
        var two = root.resolve("sub/slipway.json");
        Files.createDirectories(root.resolve("sub"));
        for (int round = 0; round < 6; round++) {
            Files.write(one, OLD);
            Files.write(two, OLD);
            killAfterSomeEdits(20 + 31 * round);
            assertThat(isOneOf(one)).as("pyproject.toml is whole").isTrue();
            assertThat(isOneOf(two)).as("slipway.json is whole").isTrue();

            var history = UndoHistory.of(root);
            if (!Arrays.equals(Files.readAllBytes(one), OLD) || !Arrays.equals(Files.readAllBytes(two), OLD)) {
                assertThat(history.undo()).isPresent();
            }
            assertThat(Files.readAllBytes(one)).isEqualTo(OLD);
            assertThat(Files.readAllBytes(two)).isEqualTo(OLD);
            history.apply(edits(root));
            history.undo();
            assertThat(leftOvers()).isEmpty();
        }
    }

    private void killAfterSomeEdits(int milliseconds) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Editor.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
        // The first byte says that the edits have begun.
        assertThat(process.getInputStream().read()).isEqualTo('x');
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor()).as("was killed, did not fail").isNotIn(0, 1);
    }

    private static boolean isOneOf(Path file) throws IOException {
        var now = Files.readAllBytes(file);
        return Arrays.equals(now, OLD) || Arrays.equals(now, NEW);
    }

    private List<String> leftOvers() throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".tmp"))
                    .toList();
        }
    }

    private static byte[] content(char letter, int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) letter);
        return bytes;
    }

    static List<FileChange> edits(Path root) {
        return List.of(
                FileChange.replace(root.resolve("pyproject.toml"), OLD, NEW, "Edit"),
                FileChange.replace(root.resolve("sub/slipway.json"), OLD, NEW, "Edit"));
    }

    /** The process that is killed. */
    static final class Editor {
        public static void main(String[] arguments) {
            var history = UndoHistory.of(Path.of(arguments[0]));
            boolean told = false;
            while (true) {
                history.apply(edits(Path.of(arguments[0])));
                if (!told) {
                    System.out.print("x");
                    System.out.flush();
                    told = true;
                }
                history.undo();
            }
        }
    }
}
