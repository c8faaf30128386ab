package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesAreReadAsATerminalShowsThemTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void whateverTheBlocks(int block) {
        OutputLog log = log("one\ntwo\r\n10%\r20%\r30%\n\nodd\r\r\nlast", block);

        assertThat(log.lines(0, 100)).containsExactly("one", "two", "30%", "", "odd", "last");
        assertThat(log.lineCount()).isEqualTo(6);
        assertThat(log.tail(2)).containsExactly("odd", "last");
        assertThat(log.lines(2, 1)).containsExactly("30%");
        assertThat(log.lines(6, 5)).isEmpty();
        assertThat(log.lines(-1, 5)).isEmpty();
    }

    @Test
    void anUnfinishedLineIsReplacedByWhatFollowsTheRewind() {
        var log = new OutputLog(folder.resolve("a.log"));

        write(log, "start\n10%\r");
        assertThat(log.tail(1)).containsExactly("10%");
        write(log, "20%");
        assertThat(log.tail(1)).containsExactly("20%");
        write(log, "\r");
        write(log, "\n");

        assertThat(log.lines(0, 9)).containsExactly("start", "20%");
    }

    @Test
    void charactersSplitBetweenBlocksAreWholeAndBrokenOnesAreMarked() {
        assertThat(log("\u4f60\u597d \ud83d\ude80\n", 1).lines(0, 1)).containsExactly("\u4f60\u597d \ud83d\ude80");
        var log = new OutputLog(folder.resolve("b.log"));
        log.take(new byte[] {'a', (byte) 0xFF, 'b', '\n'}, 0, 4);
        assertThat(log.lines(0, 1)).containsExactly("a\ufffdb");
    }

    @Test
    void coloursStay() {
        assertThat(log("\u001b[31mred\u001b[0m\n", 7).lines(0, 1)).containsExactly("\u001b[31mred\u001b[0m");
    }

    @Test
    void theFileHoldsEveryByte() throws IOException {
        String text = "10%\r20%\r\n\u001b[1mx\u001b[0m\r\n";

        OutputLog log = log(text, 3);

        assertThat(Files.readString(log.file())).isEqualTo(text);
        assertThat(log.byteCount()).isEqualTo(text.length());
    }

    @Test
    void noFileIsMadeForNothing() {
        var log = new OutputLog(folder.resolve("never/made.log"));

        log.close();

        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(log.lineCount()).isZero();
        assertThat(log.tail(10)).isEmpty();
    }

    @Test
    void anyLineOfALongLogIsFound() {
        var random = new Random(7);
        var log = new OutputLog(folder.resolve("long.log"));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            String line = i + " " + "x".repeat(random.nextInt(i % 1000 == 0 ? 9000 : 60));
            expected.add(line);
            write(log, line + (i % 3 == 0 ? "\r\n" : "\n"));
        }
        log.close();

        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(expected.size());
            int count = Math.min(random.nextInt(400), expected.size() - from);
            assertThat(log.lines(from, count)).isEqualTo(expected.subList(from, from + count));
        }
    }

    @Test
    void startsOfVeryManyLinesAreThinnedOutAndStillRight() {
        var starts = new LineStarts();
        byte[] lines = "ab\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            starts.add(lines, 0, lines.length);
        }

        assertThat(starts.count()).isEqualTo(20_000_000);
        for (long line : new long[] {0, 1, 255, 256, 9_999_999, 19_999_998}) {
            LineStarts.Place place = starts.before(line);
            assertThat(place.offset()).isEqualTo(place.line() * 3);
            assertThat(line - place.line()).isBetween(0L, 4096L);
        }
    }

    @Test
    void aLineWithoutEndIsCutAndSaysSo() {
        var log = new OutputLog(folder.resolve("c.log"));
        write(log, "\u4f60".repeat(100_000) + "\nnext\n");

        assertThat(log.lines(0, 2)).last().isEqualTo("next");
        assertThat(log.lines(0, 1).getFirst())
                .startsWith("\u4f60\u4f60")
                .doesNotContain("\ufffd")
                .endsWith("more bytes)")
                .hasSizeLessThan(70_000);
    }

    @Test
    void aChangeIsToldOnceUntilItIsTaken() {
        var log = new OutputLog(folder.resolve("d.log"));

        assertThat(log.takeChange()).isFalse();
        write(log, "a\n");
        write(log, "b\n");
        assertThat(log.takeChange()).isTrue();
        assertThat(log.takeChange()).isFalse();
        write(log, "c\n");
        assertThat(log.takeChange()).isTrue();
    }

    private OutputLog log(String text, int block) {
        var log = new OutputLog(folder.resolve("log-" + block + ".log"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += block) {
            log.take(bytes, i, Math.min(block, bytes.length - i));
        }
        return log;
    }

    private static void write(OutputLog log, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.take(bytes, 0, bytes.length);
    }
}
