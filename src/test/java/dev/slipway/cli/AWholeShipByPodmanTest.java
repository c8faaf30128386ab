package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.container.EngineDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dockerfile and image are made, looked into and tried by Podman as by Docker. */
@Tag("slow")
class AWholeShipByPodmanTest {
    private static final String BASE = "docker.io/library/python:" + AContainerEngine.PYTHON + "-slim-bookworm";

    @TempDir
    private Path temp;

    /** The limits of this machine may be lower than those that Podman gives by itself. */
    private Map<String, String> variables() throws IOException {
        Path limits = Files.writeString(
                temp.resolve("containers.conf"),
                "[containers]\ndefault_ulimits = [\"nofile=4096:4096\", \"nproc=4000:4000\"]\n");
        return Map.of("SLIPWAY_CONTAINER_ENGINE", "podman", "CONTAINERS_CONF", limits.toString());
    }

    @Test
    void aWebAppIsBuiltAndAnswersOnItsPublishedPort() throws Exception {
        assumeThat(run("podman", "info")).as("a Podman that answers").isZero();
        if (run("podman", "image", "exists", BASE) != 0) {
            EngineDesk docker = AContainerEngine.desk();
            Path tar = temp.resolve("base.tar");
            docker.ask(docker.engine()
                    .exec(temp, "save", "--output", tar.toString(), BASE.replace("docker.io/library/", "")));
            assertThat(run("podman", "load", "--input", tar.toString())).isZero();
            assertThat(run("podman", "tag", "localhost/" + BASE.replace("docker.io/library/", ""), BASE))
                    .isZero();
        }
        assumeThat(run("podman", "run", "--rm", "--network", "none", BASE, "true"))
                .as("a Podman that may run containers here")
                .isZero();
        Path root = Files.createDirectories(temp.resolve("tides"));
        Files.writeString(
                root.resolve("app.py"),
                "from flask import Flask\napp = Flask(__name__)\ntide = open('level.txt').read()\n"
                        + "@app.route('/')\ndef home():\n    return '<title>Tide ' + tide + '</title>'\n");
        Files.writeString(root.resolve("level.txt"), "high");
        Files.writeString(root.resolve("requirements.txt"), "flask\n");
        Files.writeString(
                root.resolve("slipway.json"),
                "{\"version\": 1, \"artifacts\": {\"dockerfile\": {}, \"image\": {\"tag\": \"slipway-test/podman:1\"}}}");

        var end = SlipwayProcess.run(temp, variables(), "ship", root, "--python", AContainerEngine.PYTHON);
        run("podman", "rmi", "--force", "slipway-test/podman:1");

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output())
                .contains("GET / answered 200, text/html: Tide high")
                .contains("It runs as user 10001:10001, not as root")
                .doesNotContain("HEALTHCHECK is not supported");
        assertThat(Files.readString(root.resolve("dist/slipway-result.json")))
                .containsPattern("\"sha256\" ?: ?\"[0-9a-f]{64}\"");
    }

    private int run(String... words) throws IOException, InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(words))
                    .redirectErrorStream(true)
                    .redirectOutput(temp.resolve("podman.log").toFile());
            builder.environment().putAll(variables());
            return builder.start().waitFor();
        } catch (IOException notThere) {
            return -1;
        }
    }
}
