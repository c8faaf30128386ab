package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsGoOnWithoutNetworkTest {
    @TempDir
    private Path temporary;

    @Test
    void aChangedProjectIsBuiltFromWhatUvKept() throws IOException {
        Interpreter python = Machine.anyPython();
        Path uv = Machine.uvProgram();
        Map<String, String> online = Machine.variables(Map.of(
                "UV_CACHE_DIR",
                temporary.resolve("kept").toString(),
                "PATH",
                uv.resolveSibling("") + ":/usr/bin:/bin"));
        Map<String, String> cut = new HashMap<>(online);
        for (String proxy : List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY")) {
            cut.put(proxy, "http://127.0.0.1:" + portWithoutListener());
        }
        cut.keySet().removeAll(List.of("NO_PROXY", "no_proxy"));
        Path project = Files.createDirectory(temporary.resolve("project"));
        Files.writeString(project.resolve("pyproject.toml"), """
                [build-system]
                requires = ["hatchling"]
                build-backend = "hatchling.build"
                [project]
                name = "tidal"
                version = "1"
                requires-python = ">=3.8"
                """);
        Files.writeString(project.resolve("tidal.py"), "HEIGHT = 1\n");
        assertThat(built(online, python, project, "first")).contains("Successfully built");

        Files.writeString(project.resolve("tidal.py"), "HEIGHT = 2\n");
        EngineChoice choice = chosen(cut, python);

        assertThat(choice.problems())
                .extracting(problem -> problem.message())
                .containsExactly("The package index cannot be reached.");
        assertThat(((Action.Exec) Objects.requireNonNull(choice.engine())
                                .build(python, project, Engine.Distribution.WHEEL, temporary.resolve("second"))
                                .getFirst())
                        .environment())
                .containsEntry("UV_OFFLINE", "1");
        assertThat(built(cut, python, project, "second")).contains("Successfully built");
    }

    private String built(Map<String, String> variables, Interpreter python, Path project, String output) {
        Engine engine = Objects.requireNonNull(chosen(variables, python).engine());
        Sequence.Outcome outcome = new Sequence(variables)
                .run(engine.build(python, project, Engine.Distribution.WHEEL, temporary.resolve(output)));
        assertThat(outcome.ok()).as(outcome.output()).isTrue();
        return outcome.output();
    }

    private EngineChoice chosen(Map<String, String> variables, Interpreter python) {
        return new Engines(
                        Platform.current(),
                        variables,
                        temporary,
                        Machine.folders(temporary.resolve("own")),
                        new Sequence(variables).processes())
                .choose(null, python, new FoundInterpreters(List.of(python), List.of(), null));
    }

    private static int portWithoutListener() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
