package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.metadata.PackagingTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real source distributions of Poetry, Flit, setup.cfg and setup.py: the wheel that is built once their metadata was moved says and holds
 * what it did before.
 */
@Tag("slow")
class MovedProjectsBuildTheSameWheelTest {
    private static final Path SAYS = Path.of("src/test/resources/dev/slipway/metadata/wheel_says.py");
    private static final Path KEPT = Path.of("target", "test-tools", "sdists");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Poetry
                "pastel==0.2.1",
                "crashtest==0.4.1",
                "cleo==2.1.0",
                // Flit
                "ptyprocess==0.7.0",
                "entrypoints==0.4",
                // setup.cfg
                "cfgv==3.3.1",
                "identify==2.5.24",
                "pre_commit==3.3.3",
                // setup.py
                "tabulate==0.8.10",
                "docopt==0.6.2",
                "six==1.16.0",
                "missingno==0.5.2",
            })
    void beforeAndAfter(String pin) throws IOException {
        PackagingTools tools = PackagingTools.installed();
        Path before = unpacked(sdist(tools, pin), "before");
        Path after = unpacked(sdist(tools, pin), "after");

        Console moved = Console.run("move", after);
        if (moved.exitCode() != 0 && moved.err().contains("version")) {
            // What no one can read without running the file is asked.
            moved = Console.run("move", after, "--set", "version=" + pin.split("==")[1]);
        }

        assertThat(moved.exitCode()).as(moved.out() + moved.err()).isZero();
        assertThat(Files.readString(after.resolve("pyproject.toml"))).contains("[project]");
        assertThat(said(tools, after)).isEqualTo(said(tools, before));
        PackagingTools.Result valid = tools.python(after, "-m", "validate_pyproject", "pyproject.toml");
        assertThat(valid.code()).as(valid.output()).isZero();
    }

    private String said(PackagingTools tools, Path project) throws IOException {
        Path made = temp.resolve("made-" + project.getParent().getFileName());
        PackagingTools.Result built = tools.python(project, "-m", "build", "--wheel", "-o", made.toString());
        assertThat(built.code()).as(built.output()).isZero();
        try (Stream<Path> wheels = Files.list(made)) {
            Path wheel = wheels.findFirst().orElseThrow();
            PackagingTools.Result said =
                    tools.python(temp, SAYS.toAbsolutePath().toString(), wheel.toString());
            assertThat(said.code()).as(said.output()).isZero();
            return said.output();
        }
    }

    /** Fetched once, by pip. */
    private static Path sdist(PackagingTools tools, String pin) throws IOException {
        Path folder = Files.createDirectories(KEPT.resolve(pin).toAbsolutePath());
        if (archive(folder) == null) {
            PackagingTools.Result fetched = tools.python(
                    folder, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", pin.split("==")[0], pin);
            assumeTrue(archive(folder) != null, pin + " cannot be had from the index: " + fetched.output());
        }
        return Objects.requireNonNull(archive(folder));
    }

    private static @Nullable Path archive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private Path unpacked(Path sdist, String name) throws IOException {
        Path folder = temp.resolve(name);
        try (var in = new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(sdist)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                // What an earlier build told of itself would only be copied.
                if (entry.isFile()
                        && file.startsWith(folder)
                        && !entry.getName().contains(".egg-info/")) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findFirst().orElseThrow();
        }
    }
}
