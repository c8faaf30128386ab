package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.container.EngineDesk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image holds the very files of the lock and starts from the very base that the registry had. */
@Tag("slow")
class ImagesArePinnedTest {
    private static final String BASE = "python:" + AContainerEngine.PYTHON + "-slim-bookworm";

    @TempDir
    private Path temp;

    private EngineDesk desk;
    private Path root;
    private String image = "";

    @BeforeEach
    void anEngineIsThere() throws IOException {
        desk = AContainerEngine.desk();
        root = Files.createDirectories(temp.resolve("tides"));
        Files.writeString(
                root.resolve("app.py"),
                "import importlib.metadata, six\nif __name__ == '__main__':\n    print('six', importlib.metadata.version('six'))\n");
    }

    @AfterEach
    void nothingIsLeft() {
        if (!image.isEmpty()) {
            AContainerEngine.forget(desk, image);
        }
    }

    @Test
    void anImageIsFilledFromTheLock() throws IOException {
        Files.writeString(root.resolve("requirements.txt"), "six<1.17\n");
        Console locked = Console.run("lock", root);
        assertThat(locked.exitCode()).as(locked.out() + locked.err()).isZero();
        // What is declared meanwhile allows more; what was agreed holds.
        Files.writeString(
                root.resolve("slipway.json"), "{\"version\": 1, \"artifacts\": {\"dockerfile\": {}, \"image\": {}}}");

        JsonNode made = ship();

        assertThat(made.path("checks").toString()).contains("six 1.16.0");
        assertThat(Files.readString(root.resolve("Dockerfile"))).contains("--require-hashes");
        assertThat(root.resolve(".slipway/build/image/context/requirements.docker.txt"))
                .content()
                .contains("six==1.16.0", "--hash=sha256:");
    }

    @Test
    void theBaseIsTheOneThatTheRegistryHas() throws Exception {
        assumeThat(System.getenv("PATH").split(":"))
                .as("docker-registry on PATH")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-registry")));
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path config = Files.writeString(
                temp.resolve("registry.yml"),
                "version: 0.1\nstorage:\n  filesystem:\n    rootdirectory: " + temp.resolve("storage")
                        + "\nhttp:\n  addr: 127.0.0.1:" + port + "\n");
        Process registry = new ProcessBuilder("docker-registry", "serve", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("registry.log").toFile())
                .start();
        String base = "127.0.0.1:" + port + "/coast/" + BASE;
        try {
            for (int tries = 0; tries < 200 && !answers(port); tries++) {
                Thread.sleep(100);
            }
            desk.ask(desk.engine().exec(root, "tag", BASE, base));
            desk.ask(desk.engine().exec(root, "push", base));
            Files.writeString(root.resolve("requirements.txt"), "six\n");
            Files.writeString(
                    root.resolve("slipway.json"),
                    "{\"version\": 1, \"artifacts\": {\"dockerfile\": {\"base\": \"" + base + "\"}, \"image\": {}}}");

            JsonNode made = ship();

            assertThat(made.path("checks").toString()).contains("six 1.");
            assertThat(Files.readString(root.resolve("Dockerfile")))
                    .containsPattern("FROM " + Pattern.quote(base) + "@sha256:[0-9a-f]{64} AS build");

            Files.writeString(
                    root.resolve("slipway.json"),
                    "{\"version\": 1, \"artifacts\": {\"dockerfile\": {\"base\": \"" + base
                            + "\", \"pin\": \"false\"}, \"image\": {}}}");
            Console plain =
                    Console.run("plan", root, "--json", "--only", "dockerfile", "--python", AContainerEngine.PYTHON);
            assertThat(plain.out()).contains("+FROM " + base + " AS build");
        } finally {
            registry.destroy();
            desk.ask(desk.commands().removeImages(List.of(base), true));
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private JsonNode ship() throws IOException {
        Console console = Console.run("ship", root, "--only", "dockerfile,image", "--python", AContainerEngine.PYTHON);
        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        JsonNode result = new ObjectMapper()
                .readTree(root.resolve("dist/slipway-result.json").toFile());
        for (JsonNode artifact : result.path("artifacts")) {
            if (artifact.path("id").asText().equals("image")) {
                image = artifact.path("path").asText("");
                return artifact;
            }
        }
        throw new AssertionError("no image in " + result);
    }
}
