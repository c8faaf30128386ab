package dev.slipway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine goes down while an environment is filled from a lock. */
@Tag("slow")
class AKilledFillingIsTakenUpAgainTest {
    private static final String PAGE = "<html><body><a href=\"/files/slowcoach-1.0-py3-none-any.whl\""
            + " data-core-metadata=\"true\" data-dist-info-metadata=\"true\">slowcoach-1.0-py3-none-any.whl</a></body></html>";

    @TempDir
    private Path folder;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch killed = new CountDownLatch(1);
    private HttpServer server;
    private byte[] wheel;

    /** What makes environments comes from the usual index, which the project's own one is not. */
    @BeforeAll
    static void uvIsThere(@TempDir Path project) throws Exception {
        Files.writeString(project.resolve("app.py"), "print(1)\n");
        var made = SlipwayProcess.run(project, Map.of(), "environment", project, "--engine", "uv");
        assumeThat(made.code()).as(made.output()).isZero();
    }

    @BeforeEach
    void aServerThatKeepsPeopleWaiting() throws IOException {
        wheel = Files.readAllBytes(PrivateIndex.wheel(folder, "slowcoach", "1.0", List.of()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/simple/", exchange -> answer(exchange, "text/html", PAGE.getBytes(UTF_8)));
        server.createContext("/files/", exchange -> {
            if (exchange.getRequestURI().getPath().endsWith(".metadata")) {
                answer(
                        exchange,
                        "text/plain",
                        "Metadata-Version: 2.1\nName: slowcoach\nVersion: 1.0\n".getBytes(UTF_8));
                return;
            }
            // What is asked for before that is only looked into.
            if (Files.exists(folder.resolve("project/.venv/pyvenv.cfg"))) {
                asked.countDown();
                try {
                    killed.await(3, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            answer(exchange, "application/zip", wheel);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void close() {
        killed.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void withoutAQuestion(String engine) throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("requirements.txt"), "slowcoach==1.0\n");
        Files.writeString(project.resolve("app.py"), "import slowcoach\n");
        Files.writeString(project.resolve("pylock.toml"), """
                lock-version = "1.0"
                created-by = "test"
                [[packages]]
                name = "slowcoach"
                version = "1.0"
                wheels = [{ url = "http://127.0.0.1:%d/files/slowcoach-1.0-py3-none-any.whl", hashes = { sha256 = "%s" } }]
                """.formatted(
                server.getAddress().getPort(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wheel))));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.slipway.Slipway",
                "environment",
                project.toString(),
                "--engine",
                engine);
        String index = "http://127.0.0.1:" + server.getAddress().getPort() + "/simple";
        builder.environment().put("PIP_INDEX_URL", index);
        builder.environment().put("SLIPWAY_HOME", SlipwayProcess.HOME.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.txt").toFile());
        Process first = builder.start();
        assertThat(asked.await(3, TimeUnit.MINUTES))
                .as(Files.readString(folder.resolve("first.txt")))
                .isTrue();
        List<ProcessHandle> all = first.descendants().toList();
        first.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        killed.countDown();
        assertThat(project.resolve(".venv/pyvenv.cfg")).exists();

        var again =
                SlipwayProcess.run(project, Map.of("PIP_INDEX_URL", index), "environment", project, "--engine", engine);

        assertThat(again.code()).as(again.output()).isZero();
        assertThat(again.output()).doesNotContain("Slipway made it").doesNotContain("did not make");
        try (var files = Files.walk(project.resolve(".venv"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).contains("slowcoach");
        }
        assertThat(SlipwayProcess.run(project, Map.of(), "environment", project, "--delete")
                        .code())
                .isZero();
    }
}
