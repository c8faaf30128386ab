package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.IndexAnswer;
import dev.slipway.ship.Host;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Set once for all projects, seen by a proxy that listens. */
@Tag("slow")
class OneProxyReachesEveryToolTest {
    private static final String PASSWORD = "w0rd of/ann";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void slipwayItselfAndTheEngine(String engine) throws IOException {
        through(engine, "", Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void alsoWhereItDemandsAPassword(String engine) throws IOException {
        through(engine, "ann:" + PASSWORD, Map.of("SLIPWAY_PROXY_PASSWORD", PASSWORD));
        assertThat(SlipwayProcess.filesWith(PASSWORD, temporary)).isEmpty();
    }

    private void through(String engine, String login, Map<String, String> more) throws IOException {
        assumeTrue(Host.current().index().lookUp("six") instanceof IndexAnswer.Found, "the index cannot be reached");
        Path project = Files.createDirectories(temporary.resolve("project"));
        Files.writeString(project.resolve("requirements.txt"), "six<2\n");
        Files.writeString(project.resolve("app.py"), "import six\n");
        Map<String, String> variables = new HashMap<>();
        Stream.of("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY").forEach(name -> {
            variables.put(name, "");
            variables.put(name.toLowerCase(Locale.ROOT), "");
        });
        variables.put("SLIPWAY_HOME", temporary.resolve("home").toString());
        variables.put("UV_CACHE_DIR", temporary.resolve("uv cache").toString());
        variables.put("PIP_NO_CACHE_DIR", "1");
        variables.put("PATH", (engine.equals("uv") ? uv() : temporary) + File.pathSeparator + System.getenv("PATH"));
        variables.putAll(more);
        try (var proxy = new ListeningProxy(login)) {
            String url = login.isEmpty() ? proxy.url() : proxy.url().replace("//", "//ann@");
            var set = SlipwayProcess.run(project, variables, "settings", "proxy", url);
            assertThat(set.code()).as(set.output()).isZero();

            var end = SlipwayProcess.run(project, variables, "environment", project, "--engine", engine);

            assertThat(end.code()).as(end.output()).isZero();
            assertThat(end.output()).doesNotContain(PASSWORD).doesNotContain("did not answer");
            // Slipway itself does not say who it is, and fetches no file.
            assertThat(proxy.asked).anySatisfy(line -> assertThat(line).matches("CONNECT \\S+:443 HTTP/1.1 "));
            assertThat(proxy.asked)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("CONNECT files.pythonhosted.org:443")
                            .contains(engine.equals("uv") ? "uv/" : ""));
        }
    }

    /** The folder of the uv that other tests fetched. */
    private static Path uv() throws IOException {
        Path tools = SlipwayProcess.HOME.resolve("data/tools");
        assumeTrue(Files.isDirectory(tools), "uv was not fetched yet");
        try (Stream<Path> folders = Files.list(tools)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("uv-"))
                    .map(folder -> folder.resolve("bin"))
                    .findFirst()
                    .orElse(tools);
        }
    }
}
