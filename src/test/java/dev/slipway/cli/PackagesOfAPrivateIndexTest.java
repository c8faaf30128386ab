package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real index on this machine that wants a password, shipped from by a process of its own; then every file is searched for it. */
@Tag("slow")
class PackagesOfAPrivateIndexTest {
    private static final String PASSWORD = "s3cr3t-of-ann!";

    @TempDir
    private static Path temporary;

    private static PrivateIndex index;

    @BeforeAll
    static void start() throws IOException {
        index = PrivateIndex.start(temporary.resolve("index"), "ann", PASSWORD);
        index.wheel("hush-core", "1.0", List.of());
        index.wheel("hush-core", "2.0", List.of());
        index.wheel("hush-app", "1.0", List.of("hush-core>=1.0"));
    }

    @AfterAll
    static void stop() {
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void withThePasswordInNetrc(String engine) throws IOException {
        Path netrc = temporary.resolve(engine + ".netrc");
        Files.writeString(netrc, "machine 127.0.0.1\nlogin ann\npassword " + PASSWORD + "\n");

        shipped(engine, "netrc", "--index-url " + index.url("") + "\n", Map.of("NETRC", netrc.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void withThePasswordInAVariableThatTheAddressNames(String engine) throws IOException {
        shipped(
                engine,
                "variable",
                "--extra-index-url " + index.url("ann:${HUSH_WORD}@") + "\n",
                Map.of("HUSH_WORD", PASSWORD, "SLIPWAY_VARIABLES", "HUSH_WORD@http://127.0.0.1:" + index.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void aVariableThatNobodyAllowedStaysHereAndTheWayToAllowItIsTold(String engine) throws IOException {
        Path project = project(engine + " asking", "--index-url " + index.url("ann:${HUSH_WORD}@") + "\n");
        String host = "http://127.0.0.1:" + index.port();
        SlipwayProcess.forgetIndex();

        var end = SlipwayProcess.run(
                project,
                Map.of("HUSH_WORD", PASSWORD, "SLIPWAY_VARIABLES", "HUSH_WORD@http://127.0.0.1:1"),
                "ship",
                project,
                "--only",
                "wheel",
                "--engine",
                engine);

        assertThat(end.code()).as(end.output()).isEqualTo(1);
        assertThat(end.output())
                .contains("requirements.txt:1: This line sends the value of your variable HUSH_WORD to " + host)
                .contains("slipway settings --allow HUSH_WORD@" + host)
                .doesNotContain(PASSWORD);
        assertThat(SlipwayProcess.filesWith(PASSWORD, project, SlipwayProcess.HOME))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void withTheAddressAndThePasswordInTheMachinesSettings(String engine) throws IOException {
        shipped(engine, "machine", "", Map.of("PIP_EXTRA_INDEX_URL", index.url("ann:" + PASSWORD + "@")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void withThePasswordInTheKeyring(String engine) throws IOException {
        Map<String, String> keyring = index.keyring(temporary.resolve("keyring"), "ann", PASSWORD);

        shipped(engine, "keyring", "--index-url " + index.url("ann@") + "\n", keyring);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void withoutAPasswordTheIndexIsNamedAsTheCause(String engine) throws IOException {
        Path project = project(engine + " refused", "--index-url " + index.url("") + "\n");

        SlipwayProcess.forgetIndex();

        var end = SlipwayProcess.run(
                project,
                Map.of("NETRC", temporary.resolve("none").toString()),
                "ship",
                project,
                "--only",
                "wheel",
                "--engine",
                engine);

        assertThat(end.code()).isEqualTo(1);
        assertThat(end.output()).contains("127.0.0.1:" + index.port() + " asks for a name and a password");
    }

    private void shipped(String engine, String how, String options, Map<String, String> variables) throws IOException {
        Path project = project(engine + " " + how, options);

        var end = SlipwayProcess.run(
                project, variables, "ship", project, "--only", "wheel", "--engine", engine, "--json");

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output()).contains("hush 1.0").doesNotContain(PASSWORD);
        assertThat(SlipwayProcess.filesWith(PASSWORD, project, SlipwayProcess.HOME))
                .isEmpty();
    }

    private Path project(String name, String options) throws IOException {
        assumeTrue(index != null);
        Path project = Files.createDirectories(temporary.resolve(name));
        Files.writeString(project.resolve("app.py"), """
                import hush_core, hush_app
                print("hush", hush_core.__version__)
                """);
        Files.writeString(project.resolve("requirements.txt"), options + "hush-app==1.0\nhush-core<2\n");
        return project;
    }
}
