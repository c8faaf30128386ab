package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.environment.CondaAnswers.Package;
import dev.slipway.platform.Platform;
import dev.slipway.problem.ShipException;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CondaIsCommandedTest {
    private static final CondaCommands CONDA = new CondaCommands(
            new CondaTool("conda", Path.of("/opt/conda/bin/conda")), Path.of("/p/.conda"), Path.of("/p"));
    private static final CondaCommands MICROMAMBA = new CondaCommands(
            new CondaTool("micromamba", Path.of("/usr/bin/micromamba")), Path.of("/p/.conda"), Path.of("/p"));

    @TempDir
    private Path folder;

    @Test
    void withoutAskingBackAndForTheFolderOfItsOwn() {
        assertThat(CONDA.create(List.of("conda-forge"), List.of("python=3.11", "numpy"))
                        .command())
                .containsExactly(
                        "/opt/conda/bin/conda",
                        "create",
                        "--yes",
                        "--prefix",
                        "/p/.conda",
                        "--channel",
                        "conda-forge",
                        "python=3.11",
                        "numpy");
        assertThat(CONDA.createFrom(Path.of("/p/environment.yml")).command())
                .containsExactly(
                        "/opt/conda/bin/conda",
                        "env",
                        "create",
                        "--prefix",
                        "/p/.conda",
                        "--file",
                        "/p/environment.yml");
        assertThat(MICROMAMBA.createFrom(Path.of("/p/environment.yml")).command())
                .startsWith("/usr/bin/micromamba", "create", "--yes");
        assertThat(MICROMAMBA.update(List.of(), List.of()).command()).endsWith("--all");
        assertThat(CONDA.list().without()).contains("CONDA_PREFIX", "VIRTUAL_ENV");
    }

    @Test
    void answersOfBothAreRead() {
        assertThat(CondaAnswers.installed("""
                        [{"base_url": "https://conda.anaconda.org/conda-forge", "build_number": 0,
                          "build_string": "py311h64a7726_0", "channel": "conda-forge", "dist_name": "numpy-1.26.4-py311h64a7726_0",
                          "name": "numpy", "platform": "linux-64", "version": "1.26.4"}]
                        """))
                .containsExactly(new Package("numpy", "1.26.4", "py311h64a7726_0", "conda-forge"));
        assertThat(CondaAnswers.found("""
                        {"numpy": [{"build": "py311_0", "channel": "conda-forge/linux-64", "name": "numpy", "version": "1.26.4"}]}
                        """))
                .containsExactly(new Package("numpy", "1.26.4", "py311_0", "conda-forge/linux-64"));
        assertThat(CondaAnswers.found("""
                        {"query": {"query": "numpy", "type": "search"}, "result": {"msg": "", "pkgs": [
                          {"build_string": "py311_0", "channel": "conda-forge", "name": "numpy", "version": "1.26.4"}], "status": "OK"}}
                        """)).containsExactly(new Package("numpy", "1.26.4", "py311_0", "conda-forge"));
        assertThat(CondaAnswers.version("{\"conda_version\": \"24.9.2\", \"root_prefix\": \"/opt/conda\"}"))
                .isEqualTo("24.9.2");
        assertThat(CondaAnswers.version("{\"micromamba version\": \"2.0.5\"}")).isEqualTo("2.0.5");
    }

    @Test
    void itsErrorIsToldInItsOwnWords() {
        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(
                        () -> CondaAnswers.found(
                                "{\"error\": \"PackagesNotFoundError: …\", \"message\": \"The following packages are not available: nump\"}"))
                .satisfies(e -> assertThat(e.problem().message())
                        .isEqualTo("conda could not do it: The following packages are not available: nump."));
        assertThatExceptionOfType(ShipException.class).isThrownBy(() -> CondaAnswers.installed("Traceback"));
    }

    @Test
    void itIsFoundByItsVariablesThePathAndTheUsualPlaces() throws IOException {
        Path mamba = program("home/miniforge3/bin/mamba");
        Path micromamba = program("bin/micromamba");
        Path named = program("elsewhere/conda");

        assertThat(find(Map.of())).isEqualTo(new CondaTool("mamba", mamba));
        assertThat(find(Map.of("PATH", folder.resolve("bin").toString())))
                .isEqualTo(new CondaTool("micromamba", micromamba));
        assertThat(find(Map.of("CONDA_EXE", named.toString()))).isEqualTo(new CondaTool("conda", named));
    }

    /** Where one is installed, the real thing. */
    @Test
    void theRealOneTellsItsVersion() {
        var tool = CondaTool.find(Platform.current(), System.getenv(), Machine.HOME);
        Assumptions.assumeTrue(tool.isPresent(), "neither conda nor mamba nor micromamba is on this machine");
        var commands = new CondaCommands(tool.get(), folder.resolve(".conda"), folder);

        var answer = new Sequence().processes().capture(commands.info(), Duration.ofMinutes(1));

        assertThat(CondaAnswers.version(answer.output())).matches("\\d+\\..*");
    }

    private CondaTool find(Map<String, String> variables) {
        return CondaTool.find(Platform.LINUX, variables, folder.resolve("home")).orElseThrow();
    }

    private Path program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
