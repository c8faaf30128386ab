package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a script with its data to a wheel that runs elsewhere. */
@Tag("slow")
class AFolderIsModularizedAndShippedTest {
    @TempDir
    private Path temp;

    @Test
    void lookedAtWrittenShippedTakenBack() throws Exception {
        assumeThat(Host.current().index().lookUp("tabulate").toString())
                .as("the index answers")
                .contains("tabulate");
        Path folder = temp.resolve("日志 log");
        Sample.SHIP_LOG.copyTo(folder);
        byte[] script = Files.readAllBytes(folder.resolve("report.py"));

        Console looked = Console.run("modularize", folder);
        assertThat(looked.exitCode()).as(looked.err()).isZero();
        assertThat(looked.out())
                .contains("rename report.py => rizhi_log/report.py")
                .contains("nothing was written");
        assertThat(folder.resolve("report.py")).hasBinaryContent(script);

        Console written = Console.run("modularize", folder, "--write", "--json");
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.json().path("name").asText()).isEqualTo("rizhi_log");

        Console shipped = Console.run("ship", folder, "--only", "wheel");
        assertThat(shipped.exitCode()).as(shipped.out() + shipped.err()).isZero();
        assertThat(shipped.out()).contains("last in: Godwit, 2024-03-21");

        Console back = Console.run("modularize", folder, "--undo");
        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(folder.resolve("report.py")).hasBinaryContent(script);
        assertThat(folder.resolve("rizhi_log")).doesNotExist();
    }
}
