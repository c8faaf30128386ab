package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipProgressStaysOutOfTheLogTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 11, 1000})
    void whateverTheBlocks(int block) {
        var kept = new Python.Kept();
        List<String> heard = new ArrayList<>();
        var filter = new ProgressFilter(kept, (done, total) -> heard.add(done + "/" + total));
        byte[] bytes = ("Downloading numpy.whl\nProgress 0 of 300\nProgress 300 of 300\r\nProgress is good\n"
                        + "\nNo Progress 1 of 2\nProgress 5 of 0\nProgress 12 o")
                .getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < bytes.length; i += block) {
            filter.take(bytes, i, Math.min(block, bytes.length - i));
        }
        filter.end();

        assertThat(heard).containsExactly("0/300", "300/300", "5/0");
        assertThat(kept.text())
                .isEqualTo("Downloading numpy.whl\nProgress is good\n\nNo Progress 1 of 2\nProgress 12 o");
    }
}
