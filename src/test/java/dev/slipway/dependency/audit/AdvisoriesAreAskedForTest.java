package dev.slipway.dependency.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.dependency.IndexSetup;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this machine that speaks the API of OSV, pages of answers included. */
class AdvisoriesAreAskedForTest {
    private static final String FLASK = """
            {"id": "GHSA-m2qf", "modified": "1", "aliases": ["CVE-2023-30861", "PYSEC-2023-62"],
             "summary": "Session cookie is disclosed", "database_specific": {"severity": "HIGH"},
             "affected": [{"package": {"ecosystem": "PyPI", "name": "Flask"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.3.0"}, {"fixed": "2.3.2"}]},
                          {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.2.5"}]},
                          {"type": "GIT", "events": [{"introduced": "0"}]}]},
              {"package": {"ecosystem": "npm", "name": "flask"}, "versions": ["9"]}]}""";
    private static final String SAME = """
            {"id": "PYSEC-2023-62", "modified": "1", "aliases": ["CVE-2023-30861"],
             "affected": [{"package": {"ecosystem": "PyPI", "name": "flask"}, "versions": ["2.2.2", "2.3.0"]}]}""";

    @TempDir
    Path cache;

    private final Map<String, String> vulns =
            new ConcurrentHashMap<>(Map.of("GHSA-m2qf", FLASK, "PYSEC-2023-62", SAME));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPackageIsNamedWithItsFix() {
        Audit audit = audit(Map.of("Flask", "2.2.2", "six", "1.16.0"));

        assertThat(audit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.name()).isEqualTo("Flask");
            assertThat(finding.advisory().knownAs()).isEqualTo("CVE-2023-30861");
            assertThat(finding.fixed()).hasToString("Optional[2.2.5]");
        });
        Problem told = audit.problems(List.of(Requirement.parse("flask[async]==2.2.2; os_name != 'x'")))
                .getFirst();
        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        assertThat(told.message()).contains("Flask 2.2.2", "CVE-2023-30861", "GHSA-m2qf", "high", "Session cookie");
        assertThat(told.remedy()).isNotNull();
        assertThat(told.remedy().fix()).isEqualTo(new Fix.Declare("flask[async]>=2.2.5; os_name != \"x\""));
    }

    @Test
    void ourOwnReadingOfTheRangesDecides() {
        // The server sends the same ids whatever the version is; 2.3.2 has the fix and 2.2.9 lies between the ranges.
        assertThat(audit(Map.of("flask", "2.3.2")).findings()).isEmpty();
        assertThat(audit(Map.of("flask", "2.2.9")).findings()).isEmpty();
        assertThat(audit(Map.of("flask", "2.3.1")).findings()).hasSize(1);
    }

    @Test
    void allPagesAreReadAndKeptOnDisk() {
        audit(Map.of("flask", "2.2.2"));
        assertThat(asked.stream().filter("/v1/querybatch"::equals)).hasSize(2);
        asked.clear();

        audit(Map.of("flask", "2.2.2"));
        assertThat(asked).containsExactly("/v1/querybatch", "/v1/querybatch");
    }

    @Test
    void aServiceThatIsMissingIsSaid() {
        status = 503;
        Audit broken = audit(Map.of("flask", "2.2.2"));
        server.stop(0);
        Audit gone = audit(Map.of("flask", "2.2.2"));

        for (Audit audit : List.of(broken, gone)) {
            assertThat(audit.isAnswered()).isFalse();
            assertThat(audit.problems(List.of())).singleElement().satisfies(problem -> {
                assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                assertThat(problem.consequence()).isNotEmpty();
            });
        }
        assertThat(broken.problems(List.of()).getFirst().message()).contains("503");
    }

    @Test
    void anAdvisoryThatCannotBeReadIsNotTakenForNone() {
        vulns.remove("GHSA-m2qf");

        assertThat(audit(Map.of("flask", "2.2.2")).isAnswered()).isFalse();
    }

    @Test
    void whatIsWithdrawnOrMeansOthersIsPassedOver() {
        vulns.put("GHSA-m2qf", FLASK.replace("\"modified\"", "\"withdrawn\": \"2024-01-01T00:00:00Z\", \"modified\""));
        vulns.put("PYSEC-2023-62", SAME.replace("\"flask\"", "\"other\""));

        Audit audit = audit(Map.of("flask", "2.2.2"));
        assertThat(audit.isAnswered()).isTrue();
        assertThat(audit.findings()).isEmpty();
    }

    private Audit audit(Map<String, String> distributions) {
        URI address =
                OsvService.address("http://127.0.0.1:" + server.getAddress().getPort());
        Told told = new OsvService(address, IndexSetup.at("http://127.0.0.1:1/simple"), cache).ask(distributions);
        return new Audit(".venv", distributions, List.of(told), List.of(), List.of());
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String body = "{}";
        int code = status;
        if (path.equals("/v1/querybatch")) {
            body = batch(new ObjectMapper().readTree(exchange.getRequestBody()));
        } else {
            String id = path.substring(path.lastIndexOf('/') + 1);
            body = vulns.getOrDefault(id, "{}");
            code = vulns.containsKey(id) ? status : 404;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The second advisory comes on a second page. */
    private static String batch(JsonNode asked) {
        StringBuilder results = new StringBuilder();
        for (JsonNode query : asked.path("queries")) {
            boolean flask = query.path("package").path("name").asText().equals("flask")
                    && query.path("package").path("ecosystem").asText().equals("PyPI")
                    && !query.path("version").asText().isEmpty();
            boolean second = query.path("page_token").asText("").equals("more");
            results.append(results.isEmpty() ? "" : ",")
                    .append(
                            !flask
                                    ? "{}"
                                    : second
                                            ? "{\"vulns\":[{\"id\":\"PYSEC-2023-62\",\"modified\":\"1\"}]}"
                                            : "{\"vulns\":[{\"id\":\"GHSA-m2qf\",\"modified\":\"1\"}],\"next_page_token\":\"more\"}");
        }
        return "{\"results\":[" + results + "]}";
    }
}
