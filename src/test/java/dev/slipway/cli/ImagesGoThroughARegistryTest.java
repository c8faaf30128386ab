package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Build, log in, tag, push, forget and pull against a real registry that wants a password, by Docker and by Podman. */
@Tag("slow")
class ImagesGoThroughARegistryTest {
    private static final String USER = "tide";
    private static final String PASSWORD = "high water";
    /** The password, as bcrypt. */
    private static final String ENTRY = "tide:$2y$04$FaNKMr/s1o6e8SjH0M45Rujf/KlLIJijlGQvBf6D..7xph/H5dm86\n";

    @TempDir
    private Path temp;

    private Process registry;
    private String at = "";
    private Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void aRegistryRuns() throws Exception {
        assumeThat(onPath("docker-registry")).as("docker-registry on PATH").isTrue();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        at = "127.0.0.1:" + port;
        Files.writeString(temp.resolve("users"), ENTRY);
        Path config = Files.writeString(
                temp.resolve("registry.yml"),
                "version: 0.1\nstorage:\n  filesystem:\n    rootdirectory: " + temp.resolve("storage")
                        + "\nhttp:\n  addr: " + at + "\nauth:\n  htpasswd:\n    realm: tides\n    path: "
                        + temp.resolve("users") + "\n");
        registry = new ProcessBuilder("docker-registry", "serve", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("registry.log").toFile())
                .start();
        for (int tries = 0; tries < 200 && !answers(port); tries++) {
            Thread.sleep(100);
        }
    }

    @AfterEach
    void itEnds() {
        if (registry != null) {
            registry.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker", "podman"})
    void fromOneMachineToAnother(String engine) throws Exception {
        variables = engine.equals("docker") ? docker() : podman();
        Path folder = Files.createDirectories(temp.resolve("an image"));
        Files.writeString(folder.resolve("tide.txt"), engine + " " + System.nanoTime());
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\nCOPY tide.txt /tide.txt\nCMD [\"/none\"]\n");
        String name = at + "/coast/tide:1";
        String other = at + "/coast/tide:2";
        try {
            done("engine", "build", "--tag", name, folder);

            var refused = SlipwayProcess.run(temp, variables, "engine", "push", name);
            assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
            assertThat(refused.output())
                    .contains("The registry refuses access.")
                    .contains("slipway engine login");
            assertThat(login("low water").code()).isEqualTo(ExitCode.FAILED);
            var welcome = login(PASSWORD);
            assertThat(welcome.code()).as(welcome.output()).isZero();

            done("engine", "push", name);
            done("engine", "tag", name, other);
            done("engine", "push", other);
            done("engine", "rmi", name, other);
            assertThat(done("engine", "images", "--json")).doesNotContain("coast/tide");

            done("engine", "pull", other);
            assertThat(done("engine", "images", "--json")).contains(at + "/coast/tide");
            var missing = SlipwayProcess.run(temp, variables, "engine", "pull", at + "/coast/ebb:9");
            assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
            assertThat(missing.output()).contains("There is no image " + at + "/coast/ebb:9 that can be pulled.");
            assertThat(SlipwayProcess.filesWith(PASSWORD, folder)).isEmpty();
        } finally {
            SlipwayProcess.run(temp, variables, "engine", "rmi", "--force", name, other);
        }
    }

    private Map<String, String> docker() {
        AContainerEngine.desk();
        return Map.of("DOCKER_CONFIG", temp.resolve("docker-config").toString());
    }

    /** Docker is put out of reach, so that the next one is taken. */
    private Map<String, String> podman() throws IOException {
        assumeThat(onPath("podman")).as("podman on PATH").isTrue();
        Path registries = Files.writeString(
                temp.resolve("registries.conf"), "[[registry]]\nlocation = \"" + at + "\"\ninsecure = true\n");
        Files.writeString(temp.resolve("auth.json"), "{}");
        return Map.of(
                "DOCKER_HOST",
                "unix://" + temp.resolve("no-engine.sock"),
                "CONTAINERS_REGISTRIES_CONF",
                registries.toString(),
                "REGISTRY_AUTH_FILE",
                temp.resolve("auth.json").toString());
    }

    private String done(Object... words) throws IOException {
        var end = SlipwayProcess.run(temp, variables, words);
        assertThat(end.code()).as(List.of(words) + ": " + end.output()).isZero();
        return end.output();
    }

    /** The password goes from standard input to the engine's own client. */
    private SlipwayProcess.End login(String password) throws IOException, InterruptedException {
        Path input = Files.writeString(temp.resolve("password"), password);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.slipway.Slipway",
                "engine",
                "login",
                at,
                "--username",
                USER,
                "--password-stdin");
        builder.environment().putAll(variables);
        Process process =
                builder.redirectErrorStream(true).redirectInput(input.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new SlipwayProcess.End(process.waitFor(), said);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
