package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the project names an index that asks whoever comes for a password, and notes what it is given. */
@Tag("slow")
class AStrangersProjectGetsNoPasswordTest {
    private static final String PASSWORD = "hunter2-of-all";

    private static final String OF_ANN =
            "Basic " + Base64.getEncoder().encodeToString("ann:of-ann".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private final Set<String> given = Collections.synchronizedSet(new HashSet<>());
    private HttpServer stranger;

    @BeforeEach
    void anIndexThatAsksForAPassword() throws IOException {
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            given.add(login == null ? "nothing" : login);
            if (exchange.getRequestURI().toString().contains(PASSWORD)) {
                given.add(exchange.getRequestURI().toString());
            }
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"packages\"");
            exchange.sendResponseHeaders(login == null ? 401 : 404, -1);
            exchange.close();
        });
        stranger.start();
    }

    @AfterEach
    void close() {
        stranger.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void theDefaultOfNetrcStaysHere(String engine) throws IOException {
        SlipwayProcess.forgetIndex();
        var end = environment(engine, "default login me password " + PASSWORD + "\n");

        assertThat(given).as(end.output()).containsExactly("nothing");
        assertThat(SlipwayProcess.filesWith(PASSWORD, folder.resolve("project"), SlipwayProcess.HOME))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void aHostThatNetrcNamesGetsItsOwnLogin(String engine) throws IOException {
        SlipwayProcess.forgetIndex();
        var end = environment(
                engine, "machine 127.0.0.1 login ann password of-ann\ndefault login me password " + PASSWORD + "\n");

        assertThat(given).as(end.output()).contains(OF_ANN).isSubsetOf("nothing", OF_ANN);
        assertThat(SlipwayProcess.filesWith("of-ann", folder.resolve("project"), SlipwayProcess.HOME))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "machine 127.0.0.1 login ann password of-ann\n"})
    void uvsLockOfAnIndexThatItsPyprojectNamesNeither(String named) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pyproject.toml"), """
                [project]
                name = "tides"
                version = "1"
                requires-python = ">=3.9"
                dependencies = ["tabulate"]
                [[tool.uv.index]]
                name = "strangers-own"
                url = "%s"
                """.formatted(url()));
        Path file = Files.writeString(folder.resolve("netrc"), named + "default login me password " + PASSWORD + "\n");
        var end = SlipwayProcess.run(
                project, Map.of("NETRC", file.toString()), "lock", project, "--format", "uv", "--dry-run");

        assertThat(given)
                .as(end.output())
                .contains(named.isEmpty() ? "nothing" : OF_ANN)
                .isSubsetOf("nothing", OF_ANN);
    }

    @ParameterizedTest
    @CsvSource({
        "scan, --extra-index-url http://x:${CORP_WORD}@HOST/simple/",
        "plan, --extra-index-url http://x:${CORP_WORD}@HOST/simple/",
        "plan, --index-url http://HOST/${CORP_WORD}/simple/",
        "plan, --find-links http://x:${CORP_WORD}@HOST/files/",
        "plan, flooze @ http://x:${CORP_WORD}@HOST/flooze-1.0-py3-none-any.whl",
        "plan, -e git+http://x:${CORP_WORD}@HOST/flooze.git#egg=flooze",
        "environment, flooze @ http://HOST/${CORP_WORD}/flooze-1.0-py3-none-any.whl",
    })
    void aVariableThatNobodyAllowedIsToldToNobody(String command, String line) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("requirements.txt"), line.replace("HOST", host()) + "\ntabulate\n");
        Files.writeString(project.resolve("app.py"), "import tabulate, flooze\n");
        SlipwayProcess.forgetIndex();
        var end = SlipwayProcess.run(project, Map.of("CORP_WORD", PASSWORD), command, project);

        assertThat(end.output()).contains("requirements.txt:1: This line sends the value of your variable CORP_WORD");
        assertThat(told()).as(end.output()).isEmpty();
        assertThat(SlipwayProcess.filesWith(PASSWORD, project, SlipwayProcess.HOME))
                .isEmpty();
    }

    /** uv fills variables into the addresses of packaging files as well, and gives logins to indexes by the names that files choose. */
    @ParameterizedTest
    @CsvSource({"plan, ''", "environment, pip", "environment, uv", "lock, uv"})
    void noneInAPackagingFileEither(String command, String how) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pyproject.toml"), """
                [project]
                name = "tides"
                version = "1"
                requires-python = ">=3.9"
                dependencies = ["tabulate", "flooze @ http://x:${CORP_WORD}@HOST/flooze-1.0-py3-none-any.whl"]
                [[tool.uv.index]]
                name = "corp"
                url = "http://HOST/simple"
                """.replace("HOST", host()));
        Files.writeString(project.resolve("tides.py"), "import tabulate, flooze\n");
        SlipwayProcess.forgetIndex();
        List<Object> words = new ArrayList<>(List.of(command, project));
        if (!how.isEmpty()) {
            words.addAll(List.of(command.equals("lock") ? "--format" : "--engine", how));
        }
        var end = SlipwayProcess.run(
                project,
                Map.of("CORP_WORD", PASSWORD, "UV_INDEX_CORP_USERNAME", "ann", "UV_INDEX_CORP_PASSWORD", PASSWORD),
                words.toArray());

        assertThat(told()).as(end.output()).isEmpty();
        assertThat(SlipwayProcess.filesWith(PASSWORD, project, SlipwayProcess.HOME))
                .isEmpty();
    }

    /** So that the tests above could fail. */
    @ParameterizedTest
    @CsvSource({
        "scan, --extra-index-url http://x:${CORP_WORD}@HOST/simple/",
        "plan, --extra-index-url http://x:${CORP_WORD}@HOST/simple/",
        "environment, flooze @ http://x:${CORP_WORD}@HOST/flooze-1.0-py3-none-any.whl",
    })
    void whatWasAllowedForThisHostIsSent(String command, String line) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("requirements.txt"), line.replace("HOST", host()) + "\ntabulate\n");
        Files.writeString(project.resolve("app.py"), "import tabulate, flooze\n");
        var end = SlipwayProcess.run(
                project,
                Map.of("CORP_WORD", PASSWORD, "SLIPWAY_VARIABLES", "CORP_WORD@http://" + host()),
                command,
                project);

        assertThat(told()).as(end.output()).isNotEmpty();
        assertThat(end.output()).doesNotContain(PASSWORD).doesNotContain("This line sends");
    }

    /** What came that holds the value. */
    private List<String> told() {
        return given.stream()
                .filter(one -> one.contains(PASSWORD)
                        || one.startsWith("Basic ")
                                && new String(Base64.getDecoder().decode(one.substring(6)), StandardCharsets.UTF_8)
                                        .contains(PASSWORD))
                .toList();
    }

    /** So that the tests above could fail: whoever hands that file to pip itself hands the password on. */
    @Test
    void pipItselfWouldHandItOn() throws Exception {
        Path netrc = Files.writeString(folder.resolve("netrc"), "default login me password " + PASSWORD + "\n");
        var pip = new ProcessBuilder(
                        "python3", "-m", "pip", "download", "--no-deps", "-q", "--index-url", url(), "tabulate")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        pip.environment().put("NETRC", netrc.toString());
        pip.start().waitFor();

        assertThat(given).anyMatch(login -> login.startsWith("Basic "));
    }

    private SlipwayProcess.End environment(String engine, String netrc) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("requirements.txt"), "--extra-index-url " + url() + "\ntabulate\n");
        Files.writeString(project.resolve("app.py"), "import tabulate\n");
        Path file = Files.writeString(folder.resolve("netrc"), netrc);
        return SlipwayProcess.run(
                project, Map.of("NETRC", file.toString()), "environment", project, "--engine", engine);
    }

    private String url() {
        return "http://" + host() + "/simple/";
    }

    private String host() {
        return "127.0.0.1:" + stranger.getAddress().getPort();
    }
}
