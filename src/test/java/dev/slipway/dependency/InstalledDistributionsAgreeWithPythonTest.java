package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.InstalledDistributions.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compared with {@code importlib.metadata} of the Python that is here, over all that is installed in it. */
class InstalledDistributionsAgreeWithPythonTest {

    private static final String ASK = """
            import importlib.metadata as m, sys, sysconfig
            print(sys.prefix)
            for d in m.distributions(path=[sysconfig.get_path('purelib')]):
                print(d.metadata['Name'] + ' ' + d.version)
            """;

    @TempDir
    Path folder;

    @Test
    void namesAndVersionsAreTheSame() throws Exception {
        List<String> answer = ask(ASK);
        List<Installed> installed =
                InstalledDistributions.of(Path.of(answer.getFirst())).distributions();

        assertThat(installed.stream().map(one -> one.name() + " " + one.version()))
                .containsExactlyInAnyOrderElementsOf(answer.subList(1, answer.size()));
    }

    @Test
    void aVenvTellsWhatPipHolds() throws Exception {
        ask("import subprocess, sys; subprocess.run([sys.executable, '-m', 'venv', r'" + folder.resolve("venv")
                + "'])");
        assumeTrue(Files.exists(folder.resolve("venv/pyvenv.cfg")), "no venv can be made here");

        Installed pip =
                InstalledDistributions.of(folder.resolve("venv")).find("PIP").orElseThrow();

        assertThat(pip.modules()).containsExactly("pip");
    }

    @Test
    void modulesAreThoseOfTheRecord() {
        List<String> record = List.of(
                "google/cloud/storage/__init__.py,sha256=x,1",
                "google/cloud/storage/blob.py,,",
                "google/cloud/_helpers/x.py,,",
                "single.py,,",
                "fast.cpython-310-x86_64-linux-gnu.so,,",
                "pack/__init__.py,,",
                "pack/sub/deep.py,,",
                "\"pack/odd,name.py\",,",
                "../../bin/tool,,",
                "pack-1.0.dist-info/METADATA,,",
                "pack/data.json,,");

        assertThat(InstalledMetadata.modulesOfRecord(record))
                .containsExactly("fast", "google.cloud._helpers.x", "google.cloud.storage", "pack", "single");
    }

    @Test
    void aFolderThatIsNoEnvironmentHasNone() throws IOException {
        Files.createDirectories(folder.resolve("lib/python3.10/site-packages/broken-1.0.dist-info"));

        assertThat(InstalledDistributions.of(folder).distributions()).isEmpty();
        assertThat(InstalledDistributions.of(folder.resolve("absent")).distributions())
                .isEmpty();
    }

    private static List<String> ask(String code) throws IOException, InterruptedException {
        Process python;
        try {
            python = new ProcessBuilder("python3", "-c", code).start();
        } catch (IOException e) {
            assumeTrue(false, "no Python here");
            throw e;
        }
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return Arrays.asList(out.strip().split("\r?\n"));
    }
}
