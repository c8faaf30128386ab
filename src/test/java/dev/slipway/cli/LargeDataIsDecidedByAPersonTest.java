package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.ship.Host;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeDataIsDecidedByAPersonTest {
    @TempDir
    private Path root;

    @BeforeEach
    void twoLargeFiles() throws IOException {
        assumeThat(Host.current().interpreters().usable())
                .as("a Python on this machine")
                .isNotEmpty();
        for (String name : new String[] {"一月.csv", "two.csv"}) {
            Path file = root.resolve("data").resolve(name);
            Files.createDirectories(file.getParent());
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(400L << 20);
            }
        }
    }

    @Test
    void aFolderThatCodeGoesThroughIsHeldBackAndOffered() throws IOException {
        Files.writeString(
                root.resolve("train.py"),
                "from pathlib import Path\nDATA_DIR = Path(\"data\")\n"
                        + "for file in DATA_DIR.glob('*.csv'):\n    print(file.name)\n");

        Console scan = Console.run("scan", root);
        assertThat(scan.out()).contains("hold data/  (2 files: of 839 MB that train.py:2 goes through)");
        assertThat(scan.err())
                .contains("warning: train.py:2: data/ has 839 MB, and code goes through it.")
                .contains("-> Take data/ along");
        Console plan = Console.run("plan", root, "--only", "wheel");
        assertThat(plan.out()).doesNotContain("data/two.csv");

        assertThat(Console.run("data", root, "--include", "data/").exitCode()).isZero();
        Console after = Console.run("plan", root, "--only", "wheel");
        assertThat(after.out()).contains("data/two.csv");
        assertThat(after.err()).doesNotContain("839 MB");
    }

    @Test
    void whatLiesTogetherIsToldTogether() throws IOException {
        Files.writeString(root.resolve("data/three.csv"), "1\n");
        Files.writeString(
                root.resolve("train.py"),
                "from pathlib import Path\nDATA_DIR = Path(\"data\")\nprint(open('data/three.csv').read())\n"
                        + "for file in DATA_DIR.glob('*.csv'):\n    print(file.name)\n");

        Console scan = Console.run("scan", root);
        assertThat(scan.out()).contains("hold data/two.csv").contains("include data/three.csv");
        assertThat(scan.err())
                .containsOnlyOnce("code goes through them")
                .contains("2 files in data/ have 839 MB together")
                .contains("Mount them where the program runs");
    }

    @Test
    void aLargeFileThatIsReadGoesAlongAndIsTold() throws IOException {
        Files.writeString(root.resolve("train.py"), "import csv\nprint(next(csv.reader(open('data/two.csv'))))\n");

        Console plan = Console.run("plan", root, "--only", "wheel");
        assertThat(plan.out()).contains("data/two.csv");
        assertThat(plan.err())
                .contains("warning: train.py:2: data/two.csv has 419 MB and goes along: read in train.py:2.")
                .contains("-> Hold data/two.csv back");

        assertThat(Console.run("data", root, "--hold", "data/two.csv").exitCode())
                .isZero();
        Console after = Console.run("plan", root, "--only", "wheel");
        assertThat(after.out()).doesNotContain("data/two.csv");
        assertThat(after.err()).doesNotContain("419 MB");
    }
}
