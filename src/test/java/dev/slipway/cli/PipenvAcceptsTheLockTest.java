package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real pipenv installs from what was written, and what it wrote is installed with its hashes. */
@Tag("slow")
class PipenvAcceptsTheLockTest {
    private static final Path TOOLS = Path.of("target/test-tools/pipenv").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void installDeploy() throws IOException {
        Path pipenv = pipenv();
        Files.writeString(folder.resolve("Pipfile"), """
                [[source]]
                url = "https://pypi.org/simple"
                verify_ssl = true
                name = "pypi"

                [packages]
                httpx = "<0.28"
                tabulate = {version = "*", extras = ["widechars"]}

                [dev-packages]
                six = "*"

                [docs]
                markupsafe = ">=2"

                [scripts]
                start = "python app.py 中 \\"x\\""

                [pipenv]
                allow_prereleases = false
                """);
        Files.writeString(folder.resolve("app.py"), "import httpx, tabulate\n");

        var locked = SlipwayProcess.run(folder, Map.of(), "pipenv", folder, "--write");
        assertThat(locked.code()).as(locked.output()).isZero();

        var verified = run(pipenv, "verify");
        assertThat(verified).contains("up-to-date");
        String installed = run(pipenv, "install", "--deploy", "--dev");
        assertThat(installed).contains("Installing dependencies from Pipfile.lock");
        assertThat(run(
                        folder.resolve(".venv/bin/python"),
                        "-c",
                        "import httpx, tabulate, six; print(httpx.__version__)"))
                .startsWith("0.27");

        Files.writeString(folder.resolve("Pipfile"), "[packages]\nhttpx = \"<0.27\"\n");
        assertThat(run(pipenv, "verify")).doesNotContain("up-to-date");
        assertThat(SlipwayProcess.run(folder, Map.of(), "scan", folder).output())
                .contains("Pipfile.lock was made from another Pipfile.");
    }

    @Test
    void whatIsLockedIsInstalledAndItsHashesAreLookedAt() throws IOException {
        Files.writeString(folder.resolve("Pipfile"), "[packages]\nsix = \"<2\"\n");
        Files.writeString(folder.resolve("app.py"), "import six\n");
        assumeTrue(SlipwayProcess.run(folder, Map.of(), "pipenv", folder, "--write")
                        .code()
                == 0);
        Path lock = folder.resolve("Pipfile.lock");
        String text = Files.readString(lock);
        Files.writeString(lock, text.replaceAll("sha256:[0-9a-f]{8}", "sha256:00000000"));

        var refused = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--engine", "uv");
        Files.writeString(lock, text);
        var made = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--engine", "uv");

        assertThat(refused.code()).isNotZero();
        assertThat(refused.output()).contains("A downloaded package is not the one that was expected.");
        assertThat(made.code()).as(made.output()).isZero();
    }

    private static Path pipenv() throws IOException {
        if (!Files.exists(TOOLS.resolve("ready"))) {
            start(Path.of("."), List.of("python3", "-m", "venv", TOOLS.toString()));
            start(
                    Path.of("."),
                    List.of(TOOLS.resolve("bin/python").toString(), "-m", "pip", "install", "-q", "pipenv"));
            assumeTrue(Files.exists(TOOLS.resolve("bin/pipenv")), "pipenv cannot be had");
            Files.writeString(TOOLS.resolve("ready"), "");
        }
        return TOOLS.resolve("bin/pipenv");
    }

    private String run(Path program, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        return start(folder, command);
    }

    private static String start(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PIPENV_VENV_IN_PROJECT", "1");
        builder.environment().put("PIPENV_IGNORE_VIRTUALENVS", "1");
        builder.environment().remove("VIRTUAL_ENV");
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
