package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AModuleNobodyKnowsIsLookedUpInWheelsTest {
    @TempDir
    Path cache;

    private HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger wheelRequests = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = files.get(exchange.getRequestURI().getPath());
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range != null) {
                wheelRequests.incrementAndGet();
                String[] ends = range.substring("bytes=".length()).split("-", -1);
                int from = ends[0].isEmpty()
                        ? Math.max(0, body.length - Integer.parseInt(ends[1]))
                        : Integer.parseInt(ends[0]);
                int to = ends[0].isEmpty() ? body.length : Math.min(body.length, Integer.parseInt(ends[1]) + 1);
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + body.length);
                body = Arrays.copyOfRange(body, from, to);
                sent.addAndGet(body.length);
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(range == null ? 200 : 206, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void publish(String name, int padding, String... modules) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("padding.bin"));
            zip.write(new byte[padding]);
            for (String module : modules) {
                zip.putNextEntry(new ZipEntry(module));
            }
        }
        String wheel = name.replace('-', '_') + "-1.0-py3-none-any.whl";
        files.put("/files/" + wheel, bytes.toByteArray());
        files.put("/simple/" + name + "/", ("<a href=\"/files/" + wheel + "\">" + wheel + "</a>").getBytes());
    }

    private Map<String, List<ModuleSearch.Holder>> find(String... modules) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/simple/";
        return new ModuleSearch(PackageIndex.of(IndexSetup.at(url), cache)).find(List.of(modules));
    }

    @Test
    void theNameAloneProvesNothing() throws IOException {
        publish("zorbl", 10, "somethingelse/__init__.py");
        assertThat(find("zorbl")).isEmpty();
    }

    @Test
    void aWheelThatHoldsTheModuleDoes() throws IOException {
        publish("zorbl", 10, "somethingelse/__init__.py");
        publish("python-zorbl", 10, "zorbl/__init__.py", "zorbl/a.py");
        assertThat(find("zorbl").get("zorbl"))
                .containsExactly(new ModuleSearch.Holder("python-zorbl", "python_zorbl-1.0-py3-none-any.whl"));
    }

    @Test
    void onlyTheEndOfTheWheelIsFetchedAndOnlyOnce() throws IOException {
        publish("zorbl", 3_000_000, "zorbl.py");
        assertThat(find("zorbl")).containsKey("zorbl");
        assertThat(sent.get()).isLessThan(100_000);
        int before = wheelRequests.get();
        assertThat(find("zorbl")).containsKey("zorbl");
        assertThat(wheelRequests).hasValue(before);
    }

    @Test
    void aDirectoryThatDoesNotFitIntoTheTailIsFetchedWhole() throws IOException {
        String[] modules = new String[4000];
        for (int i = 0; i < modules.length; i++) {
            modules[i] = "zorbl/module_with_a_long_name_" + i + ".py";
        }
        publish("zorbl", 10, modules);
        assertThat(find("zorbl.module_with_a_long_name_7", "zorbl")).containsKey("zorbl");
    }

    @Test
    void anIndexThatIsNotThereTellsNothing() throws IOException {
        publish("zorbl", 10, "zorbl.py");
        stop();
        assertThat(find("zorbl")).isEmpty();
    }

    @Test
    void whatIsNoWheelIsPassedOver() throws IOException {
        publish("zorbl", 10, "zorbl.py");
        files.replaceAll((path, body) -> path.endsWith(".whl") ? new byte[] {1, 2, 3} : body);
        assertThat(find("zorbl")).isEmpty();
    }
}
