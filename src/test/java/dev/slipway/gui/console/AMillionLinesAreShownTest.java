package dev.slipway.gui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.ToolkitThread;
import dev.slipway.gui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class AMillionLinesAreShownTest {
    private static final int MANY = 1_000_000;

    /** Lines that come by and by, as a program prints them. */
    private static final class Growing implements Lines {
        private int size;
        private int read;

        @Override
        public int size() {
            return size;
        }

        @Override
        public List<String> read(int from, int count) {
            read += Math.min(count, size - from);
            return IntStream.range(from, Math.min(size, from + count))
                    .mapToObj(number -> "line " + number)
                    .toList();
        }

        @Override
        public boolean takeChange() {
            return true;
        }

        @Override
        public String command() {
            return "";
        }

        @Override
        public void save(Path file) throws IOException {
            throw new IOException("not asked for");
        }
    }

    @Test
    void onlyThoseInSightAreReadAndTheLastOneIsSeen() throws Exception {
        ToolkitThread.start();
        var lines = new Growing();
        LogPane pane = ToolkitThread.get(() -> {
            var log = new LogPane();
            var scene = new Scene(log, 600, 200);
            Theme.LIGHT.dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            log.show(lines);
            return log;
        });

        for (int size = 0; size <= MANY; size += MANY / 20) {
            int now = size;
            ToolkitThread.get(() -> {
                lines.size = now;
                pane.frame();
                return true;
            });
            ToolkitThread.frames(2);
        }

        assertThat(ToolkitThread.get(() -> shown(pane))).contains("line " + (MANY - 1));
        assertThat(lines.read).as("of a million lines").isLessThan(20_000);
        ToolkitThread.get(() -> {
            pane.mark("line 500000", 500_000);
            return true;
        });
        ToolkitThread.frames(3);
        assertThat(ToolkitThread.get(() -> shown(pane))).contains("line 500000");
        assertThat(ToolkitThread.get(() -> pane.followProperty().get())).isFalse();
        ToolkitThread.get(() -> {
            Objects.requireNonNull(pane.getScene().getWindow()).hide();
            return true;
        });
    }

    private static List<String> shown(LogPane pane) {
        return pane.lookupAll(".list-cell").stream()
                .map(LogCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .map(LogCell::getAccessibleText)
                .toList();
    }

    @Test
    void theNumbersOfLinesWeighNothing() {
        var numbers = new LineNumbers();
        numbers.resize(MANY);
        assertThat(numbers).hasSize(MANY).endsWith(MANY - 1);
        numbers.resize(3);
        assertThat(numbers).containsExactly(0, 1, 2);
    }
}
