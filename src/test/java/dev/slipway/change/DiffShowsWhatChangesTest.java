package dev.slipway.change;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffShowsWhatChangesTest {
    @TempDir
    Path root;

    @Test
    void namesTheFileRelativeAndNumbersTheLines() {
        var change = FileChange.replace(
                root.resolve("src/a.py"), bytes("1\n2\n3\n4\n5\n6\n"), bytes("1\n2\n3\n4\nfive\n6\n"), "Edit");
        assertThat(Diff.unified(change, root))
                .isEqualTo("--- a/src/a.py\n+++ b/src/a.py\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+five\n 6\n");
        assertThat(Diff.lines(change))
                .contains(
                        new DiffLine(DiffLine.Kind.REMOVED, "5", 5, 0),
                        new DiffLine(DiffLine.Kind.ADDED, "five", 0, 5),
                        new DiffLine(DiffLine.Kind.CONTEXT, "6", 6, 6));
    }

    @Test
    void carriageReturnsAreNotShown() {
        var change = FileChange.replace(root.resolve("a"), bytes("1\r\n2\r\n"), bytes("1\r\n3\r\n"), "Edit");
        assertThat(Diff.unified(change, root)).doesNotContain("\r").endsWith(" 1\n-2\n+3\n");
        var ends = FileChange.replace(root.resolve("a"), bytes("1\r\n2\r\n"), bytes("1\n2\n"), "Edit");
        assertThat(Diff.lines(ends).getFirst().text()).isEqualTo("Line ends change from CRLF to LF.");
    }

    @Test
    void otherEncodingsAreReadAndBinaryIsNot() throws Exception {
        var utf16 = new ByteArrayOutputStream();
        utf16.write(0xFF);
        utf16.write(0xFE);
        utf16.write("numpy\r\n".getBytes(UTF_16LE));
        var change = FileChange.replace(root.resolve("a"), utf16.toByteArray(), bytes("numpy\nscipy\n"), "Edit");
        assertThat(Diff.unified(change, root)).contains("The encoding changes from UTF-16LE to UTF-8.\n", "+scipy\n");
        var latin = FileChange.replace(root.resolve("a"), new byte[] {'J', (byte) 0xE9, '\n'}, bytes("x\n"), "Edit");
        assertThat(Diff.unified(latin, root)).contains("-Jé\n");
        var binary = FileChange.create(root.resolve("m.pickle"), new byte[] {1, 0, 2}, "Copy");
        assertThat(Diff.unified(binary, root)).isEqualTo("--- /dev/null\n+++ b/m.pickle\n+binary, 3 bytes\n");
    }

    /** git takes what is shown and makes the new file of the old one. */
    @Test
    void gitAppliesIt() throws Exception {
        assumeTrue(onPath("git"), "git is not on PATH");
        run("git", "init", "-q");
        var random = new Random(7);
        for (int round = 0; round < 15; round++) {
            var before = lines(random, 30);
            var after = new ArrayList<>(before);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                int at = random.nextInt(after.size());
                switch (random.nextInt(3)) {
                    case 0 -> after.remove(at);
                    case 1 -> after.add(at, "added " + i);
                    default -> after.set(at, "changed " + i);
                }
            }
            var oldText = String.join("\n", before) + (random.nextBoolean() ? "\n" : "");
            var newText = String.join("\n", after) + (random.nextBoolean() ? "\n" : "");
            var file = Files.writeString(root.resolve("a.txt"), oldText);
            var patch = Diff.unified(FileChange.replace(file, bytes(oldText), bytes(newText), "Edit"), root);
            if (!patch.isEmpty()) {
                Files.writeString(root.resolve("x.patch"), patch);
                run("git", "apply", "x.patch");
            }
            assertThat(Files.readString(file)).as(patch).isEqualTo(newText);
        }
    }

    private static List<String> lines(Random random, int most) {
        var lines = new ArrayList<String>();
        int count = 3 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            lines.add("line " + random.nextInt(6));
        }
        return lines;
    }

    private void run(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static boolean onPath(String tool) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
