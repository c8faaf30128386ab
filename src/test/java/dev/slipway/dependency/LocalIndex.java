package dev.slipway.dependency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A real HTTP server on this machine that serves pages of the simple API. */
final class LocalIndex implements AutoCloseable {

    /** One page. */
    record Page(int status, String contentType, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> logins = new CopyOnWriteArrayList<>();
    volatile @Nullable String wantedLogin;

    LocalIndex() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/simple";
    }

    String urlWith(String login) {
        return "http://" + login + "@127.0.0.1:" + port() + "/simple/";
    }

    /** A JSON page with these files; a name may be followed by a space and JSON members. */
    void serveFiles(String name, String... files) {
        StringBuilder json =
                new StringBuilder("{\"meta\":{\"api-version\":\"1.1\"},\"name\":\"" + name + "\",\"files\":[");
        for (int i = 0; i < files.length; i++) {
            String[] parts = files[i].split(" ", 2);
            json.append(i == 0 ? "" : ",")
                    .append("{\"filename\":\"" + parts[0] + "\",\"url\":\"../../files/" + parts[0] + "\",\"hashes\":{}")
                    .append(parts.length > 1 ? "," + parts[1] : "")
                    .append("}");
        }
        serve(name, 200, "application/vnd.pypi.simple.v1+json", json + "]}", Map.of());
    }

    void serve(String name, int status, String contentType, String body, Map<String, String> headers) {
        pages.put("/simple/" + name + "/", new Page(status, contentType, body, headers));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        logins.add(String.valueOf(login));
        Page page = pages.getOrDefault(path, new Page(404, "text/plain", "none", Map.of()));
        if (wantedLogin != null && !wantedLogin.equals(login)) {
            page = new Page(401, "text/plain", "no", Map.of());
        }
        String etag = page.headers().get("ETag");
        if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        page.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
