package dev.slipway.gui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.run.OutputLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesAreFilteredAndLinkedTest {
    @TempDir
    private Path temp;

    @Test
    void onlyTheLinesThatMatchAreThere() throws Exception {
        try (var log = new OutputLog(temp.resolve("log"))) {
            print(log, "one\n\u001b[31mERROR two\u001b[0m\nthree\n");
            var some = new FilteredLines(new StepLines(log, "x"), Pattern.compile("^ERROR|thr"));
            while (some.search()) {
                Thread.onSpinWait();
            }
            assertThat(some.read(0, 10)).map(AnsiText::plain).containsExactly("ERROR two", "three");

            print(log, "four\nthree again\n");
            assertThat(some.behind()).isTrue();
            some.search();
            assertThat(some.size()).isEqualTo(3);
            some.save(temp.resolve("saved"));
            assertThat(temp.resolve("saved")).hasContent("ERROR two\nthree\nthree again\n");
        }
    }

    @Test
    void aHundredThousandLinesAreFiltered() throws Exception {
        try (var log = new OutputLog(temp.resolve("log"))) {
            var text = new StringBuilder();
            for (int i = 0; i < 100_000; i++) {
                text.append("line ").append(i).append('\n');
            }
            print(log, text.toString());
            var some = new FilteredLines(new StepLines(log, "x"), Pattern.compile("99$"));
            while (some.search()) {
                Thread.onSpinWait();
            }
            assertThat(some.size()).isEqualTo(1000);
            assertThat(some.read(998, 5)).containsExactly("line 99899", "line 99999");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://docs.astral.sh/uv. Then|https://docs.astral.sh/uv",
                "  File \"/home/ann/my app/main.py\", line 3|/home/ann/my app/main.py",
                "written to /tmp/x/dist/a-1.0.whl (3 kB)|/tmp/x/dist/a-1.0.whl",
                "at ./src/app.py:12|./src/app.py",
                "C:\\Users\\ann\\app.py failed|C:\\Users\\ann\\app.py",
                "1/2 done, and/or not|",
                "nothing here|"
            })
    void addressesAndPathsCanBeOpened(String line, String link) {
        List<String> links = Links.of(line).stream()
                .filter(Links.Stretch::link)
                .map(Links.Stretch::text)
                .toList();
        assertThat(links).isEqualTo(link == null ? List.of() : List.of(link));
        assertThat(String.join(
                        "", Links.of(line).stream().map(Links.Stretch::text).toList()))
                .isEqualTo(line);
    }

    private static void print(OutputLog log, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.take(bytes, 0, bytes.length);
    }
}
