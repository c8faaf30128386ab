package dev.slipway.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowFarAReadingIsTest {
    @Test
    void isToldNowAndThenAndNotForEachFile() throws Exception {
        var reading = new Reading(Background.none());
        List<Reading.Far> told = new ArrayList<>();
        reading.farProperty().addListener((_, _, far) -> told.add(far));

        ScanListener listener = reading.listener(() -> false);
        listener.progress(0, 9_000);
        assertThat(told).isEmpty();
        Thread.sleep(120);
        for (int read = 1; read <= 50; read++) {
            listener.progress(read, 9_000);
        }

        assertThat(told).hasSizeBetween(1, 50).first().isEqualTo(new Reading.Far(1, 9_000));
        assertThat(told.size()).as("one for a tenth of a second").isLessThan(50);
    }

    @Test
    void whatNobodyWaitsForIsNeitherToldNorReadOn(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 200; i++) {
            Files.writeString(folder.resolve("part" + i + ".py"), "import os\n");
        }
        var outdated = new AtomicBoolean();
        var reading = new Reading(Background.none());
        ScanListener listener = reading.listener(outdated::get);
        outdated.set(true);
        Thread.sleep(120);
        listener.progress(64, 200);

        assertThat(reading.farProperty().get()).isNull();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new ProjectScanner().scan(folder, listener)))
                .hasMessageContaining("cancelled");
    }
}
