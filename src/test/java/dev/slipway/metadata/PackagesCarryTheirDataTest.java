package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.FileChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesCarryTheirDataTest {
    private static final Map<String, String> FILES =
            Map.of("src/tides/data.json", "src/tides", "src/tides/models/model.pickle", "src/tides");
    private static final String PROJECT = "[project]\nname = \"tides\"\nversion = \"1\"\n";
    private static final String SETUPTOOLS =
            "[build-system]\nrequires = [\"setuptools\"]\n" + "build-backend = \"setuptools.build_meta\"\n\n" + PROJECT;

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {"hatchling.build", "flit_core.buildapi", "pdm.backend", "poetry.core.masonry.api", "uv_build"})
    void withoutAWordInAllBackendsButSetuptools(String backend) throws IOException {
        write("pyproject.toml", "[build-system]\nrequires = []\nbuild-backend = \"" + backend + "\"\n\n" + PROJECT);

        assertThat(data().missing(FILES)).isEmpty();
        assertThat(data().carry(FILES)).isEmpty();
    }

    @Test
    void inPyprojectOnceItNamesThem() throws IOException {
        write("pyproject.toml", SETUPTOOLS + "# mine\n");

        assertThat(data().missing(FILES)).containsExactly("src/tides/data.json", "src/tides/models/model.pickle");
        FileChange change = data().carry(FILES).getFirst();

        assertThat(text(change))
                .startsWith(SETUPTOOLS)
                .contains("# mine")
                .contains("tides = [\"data.json\", \"models/model.pickle\"]");
        assertThat(PackageData.of(root, List.of(change)).orElseThrow().missing(FILES))
                .isEmpty();
        assertThat(data().missing(FILES)).as("nothing is written").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tides = [\"*.json\"] | 1",
                "tides = [\"*.json\", \"models/*\"] | 0",
                "tides = [\"**/*\"] | 0",
                "\"*\" = [\"*.json\", \"*.pickle\"] | 0",
                "\"tides.models\" = [\"*.pickle\"] | 1",
                "\"*\" = [\"*.json\"] | 1",
                "other = [\"*\"] | 2"
            })
    void byPatterns(String line, int missing) throws IOException {
        write("pyproject.toml", SETUPTOOLS + "[tool.setuptools.package-data]\n" + line + "\n");

        assertThat(data().missing(FILES)).hasSize(missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graft src | 0",
                "recursive-include src *.json *.pickle | 0",
                "include src/tides/data.json | 1",
                "graft src/tides;prune src/tides/models | 1",
                "graft src;global-exclude *.json | 1",
                "recursive-exclude src *.json | 2"
            })
    void byAManifest(String lines, int missing) throws IOException {
        write("pyproject.toml", SETUPTOOLS);
        write("MANIFEST.in", lines.replace(';', '\n') + "\n");

        assertThat(data().missing(FILES)).hasSize(missing);
        write("pyproject.toml", SETUPTOOLS + "[tool.setuptools]\ninclude-package-data = false\n");
        assertThat(data().missing(FILES)).hasSize(2);
    }

    @Test
    void inSetupCfg() throws IOException {
        write("setup.cfg", "[metadata]\nname = tides\n\n[options]\npackages = find:\n");

        FileChange change = data().carry(FILES).getFirst();

        assertThat(text(change))
                .isEqualTo("[metadata]\nname = tides\n\n[options]\npackages = find:\n\n"
                        + "[options.package_data]\ntides =\n    data.json\n    models/model.pickle\n");
        assertThat(PackageData.of(root, List.of(change)).orElseThrow().missing(FILES))
                .isEmpty();
    }

    @Test
    void besideASetupPyThatAsksAManifest() throws IOException {
        write(
                "setup.py",
                "from setuptools import setup\nsetup(name='t', packages=['tides'], include_package_data=True)\n");

        FileChange change = data().carry(FILES).getFirst();

        assertThat(change.file()).isEqualTo(root.resolve("MANIFEST.in"));
        assertThat(text(change)).isEqualTo("include src/tides/data.json\ninclude src/tides/models/model.pickle\n");
        assertThat(PackageData.of(root, List.of(change)).orElseThrow().missing(FILES))
                .isEmpty();
    }

    @Test
    void butASetupPyIsNotRewritten() throws IOException {
        write(
                "setup.py",
                "from setuptools import setup\nsetup(name='t', packages=['tides'], package_data={'tides': ['*.json']})\n");

        assertThat(data().missing(FILES)).containsExactly("src/tides/models/model.pickle");
        assertThat(data().isEditable()).isFalse();
        assertThat(data().carry(FILES)).isEmpty();
    }

    @Test
    void andWhatASetupPyComputesIsNotGuessed() throws IOException {
        write("setup.py", "from setuptools import setup\nsetup(name='t', package_data=find())\n");

        assertThat(data().missing(FILES)).isEmpty();
    }

    @Test
    void brokenFilesAreToldElsewhere() throws IOException {
        write("pyproject.toml", "[project\n");

        assertThat(PackageData.of(root, List.of())).isEmpty();
    }

    private PackageData data() {
        return PackageData.of(root, List.of()).orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }

    private static String text(FileChange change) {
        return new String(Objects.requireNonNull(change.after()), StandardCharsets.UTF_8);
    }
}
