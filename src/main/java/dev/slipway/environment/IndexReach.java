package dev.slipway.environment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Whether an index could be asked at all: a connection to it, or to the proxy on the way, can be opened. */
final class IndexReach {
    private final IndexSettings settings;
    private final Map<String, String> environment;

    IndexReach(IndexSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Nothing is sent. */
    boolean within(Duration atMost) {
        if (settings.offline()) {
            return false;
        }
        try {
            URI next = next();
            if ("file".equals(next.getScheme())) {
                return true;
            }
            int port = next.getPort() >= 0 ? next.getPort() : "http".equals(next.getScheme()) ? 80 : 443;
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(next.getHost(), port), Math.toIntExact(atMost.toMillis()));
                return true;
            }
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private URI next() {
        String proxy = Stream.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "PIP_PROXY")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(settings.uv().getOrDefault("ALL_PROXY", ""));
        if (proxy.isEmpty()) {
            return URI.create(settings.index());
        }
        return URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
    }
}
