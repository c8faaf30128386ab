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
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void slipwayItselfAndTheEngine(String engine) throws IOException {
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
        try (var proxy = new ListeningProxy()) {
            var set = SlipwayProcess.run(project, variables, "settings", "proxy", proxy.url());
            assertThat(set.code()).as(set.output()).isZero();

            var end = SlipwayProcess.run(project, variables, "environment", project, "--engine", engine);

            assertThat(end.code()).as(end.output()).isZero();
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
