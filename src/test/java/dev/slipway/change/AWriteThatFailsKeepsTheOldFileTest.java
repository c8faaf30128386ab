package dev.slipway.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AWriteThatFailsKeepsTheOldFileTest {
    @TempDir
    Path root;

    /** A limit on the size of files stands in for the full disk: the system refuses in the middle of the write. */
    @Test
    void outOfSpaceInTheMiddle() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell that could set a limit");
        var file = Files.writeString(root.resolve("pyproject.toml"), "old");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 64; exec \"$@\"",
                        "sh",
                        java,
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigWrite.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(said).startsWith("CANNOT_WRITE").contains("pyproject.toml");
        assertThat(file).hasContent("old");
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileLockedByItsOwner() throws IOException {
        var file = Files.writeString(root.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> AtomicFile.write(file, "new".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().message())
                                .isEqualTo("The file " + file + " cannot be written: it is read-only."));
        assertThat(file).hasContent("old");
    }

    @Test
    void aFolderOrAFileInTheWay() throws IOException {
        var folder = Files.createDirectory(root.resolve("pyproject.toml"));
        assertThatThrownBy(() -> AtomicFile.write(folder, new byte[1])).isInstanceOf(ShipException.class);
        var file = Files.writeString(root.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("b.txt"), new byte[1]))
                .isInstanceOf(ShipException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void linksAreWrittenThroughAndPermissionsKept() throws IOException {
        var real = Files.writeString(Files.createDirectory(root.resolve("real")).resolve("a.txt"), "old");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwxr-x--x"));
        var link = Files.createSymbolicLink(root.resolve("link.txt"), Path.of("real/a.txt"));
        AtomicFile.write(link, "new".getBytes(UTF_8));
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rwxr-x--x");

        var dangling = Files.createSymbolicLink(root.resolve("dangling"), Path.of("real/new.txt"));
        AtomicFile.write(dangling, "x".getBytes(UTF_8));
        assertThat(root.resolve("real/new.txt")).hasContent("x");
    }

    @Test
    void linksInACircleAreSaid() throws IOException {
        var one = Files.createSymbolicLink(root.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(root.resolve("two"), Path.of("one"));
        assertThatThrownBy(() -> AtomicFile.write(one, new byte[1]))
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().message()).contains("circle"));
    }

    @Test
    void leftOversOfAKilledProcessAreSweptUp() throws IOException {
        var dead = Files.writeString(root.resolve(".slipway-999999999-0a1b2c3d.tmp"), "half");
        var foreign = Files.writeString(root.resolve("slipway-notes.tmp"), "mine");
        AtomicFile.write(root.resolve("a.txt"), "new".getBytes(UTF_8));
        assertThat(dead).doesNotExist();
        assertThat(foreign).exists();
    }

    /** Writes more than the limit allows. */
    static final class BigWrite {
        public static void main(String[] arguments) {
            try {
                AtomicFile.write(Path.of(arguments[0]), new byte[1 << 20]);
                System.out.println("written");
            } catch (ShipException e) {
                System.out.println(e.kind() + " " + e.problem().message());
            }
        }
    }
}
