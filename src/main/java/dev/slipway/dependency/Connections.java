package dev.slipway.dependency;

import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Clients of the web that end with the process. A client left to itself waits in the operating system for an answer that nobody wants
 * any more, and Java lets such a thread hold the end of the process up for 0.3 s.
 */
final class Connections {
    private static final Duration LONGEST = Duration.ofMillis(100);

    private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    private Connections() {}

    /** The client that was built so; it is stopped when the process ends, unless nobody has held it since. */
    static HttpClient open(HttpClient.Builder builder) {
        // Java leaves names and passwords of proxies out of tunnels unless it is told otherwise before the first client
        // is made.
        if (System.getProperty(TUNNELS) == null) {
            System.setProperty(TUNNELS, "");
        }
        HttpClient client = builder.build();
        // The window makes one for each look at a project with an index of its own, and would keep them all.
        var held = new WeakReference<>(client);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(held.get())));
        return client;
    }

    private static void stop(@Nullable HttpClient client) {
        if (client == null) {
            return;
        }
        client.shutdownNow();
        try {
            client.awaitTermination(LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
