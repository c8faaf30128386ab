package dev.slipway.environment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whether an index could be asked at all: a connection to it, or to the proxy on the way, can be opened. Looked at in the
 * background from the start, so that nobody waits for it who asks later. Nothing is sent.
 */
final class IndexReach {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration CURRENT = Duration.ofSeconds(10);

    /** Silence is neither: a slow proxy is a network too. */
    private enum State {
        THERE,
        AWAY,
        SILENT
    }

    private final IndexSettings settings;
    private final Map<String, String> environment;
    private CompletableFuture<State> state;
    private long since;

    private IndexReach(IndexSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
        this.state = looked();
        this.since = System.nanoTime();
    }

    /** Begins to look. */
    static IndexReach looking(IndexSettings settings, Map<String, String> environment) {
        return new IndexReach(settings, environment);
    }

    /** Waits up to two seconds. */
    boolean isThere() {
        return state() == State.THERE;
    }

    /** Whether it is certain that the index cannot be asked: no network, or nobody listens. Waits up to two seconds. */
    boolean isAway() {
        return state() == State.AWAY;
    }

    /** A window stays open for hours, and networks come and go. */
    private synchronized State state() {
        if (System.nanoTime() - since > CURRENT.toNanos()) {
            state = looked();
            since = System.nanoTime();
        }
        return state.join();
    }

    /** On no virtual thread: the poller that serves their sockets sits in native code, for which Java waits 0.3 s when it ends. */
    private CompletableFuture<State> looked() {
        return CompletableFuture.supplyAsync(
                        this::look, look -> Thread.ofPlatform().daemon().start(look))
                .completeOnTimeout(State.SILENT, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private State look() {
        if (settings.offline()) {
            return State.AWAY;
        }
        try {
            URI next = next();
            if ("file".equals(next.getScheme())) {
                return State.THERE;
            }
            int port = next.getPort() >= 0 ? next.getPort() : "http".equals(next.getScheme()) ? 80 : 443;
            var address = new InetSocketAddress(next.getHost(), port);
            if (address.isUnresolved()) {
                return State.AWAY;
            }
            try (var socket = new Socket()) {
                socket.connect(address, Math.toIntExact(PATIENCE.toMillis()));
                return State.THERE;
            }
        } catch (SocketTimeoutException _) {
            return State.SILENT;
        } catch (IOException | RuntimeException _) {
            return State.AWAY;
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
