package dev.slipway.dependency;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Clients of the web that end with the process. A client left to itself waits in the operating system for an answer that nobody wants
 * any more, and Java lets such a thread hold the end of the process up for 0.3 s.
 */
final class Connections {
    private static final Duration LONGEST = Duration.ofMillis(100);

    private Connections() {}

    /** The client that was built so; it is stopped when the process ends. */
    static HttpClient open(HttpClient.Builder builder) {
        HttpClient client = builder.build();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(client)));
        return client;
    }

    private static void stop(HttpClient client) {
        client.shutdownNow();
        try {
            client.awaitTermination(LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
