package dev.slipway.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a server of this machine over HTTP, past any proxy. */
final class Asking implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int MOST_READ = 64 << 10;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_REDIRECTS = 3;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>\\s*(.*?)\\s*</title>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .build();

    /**
     * What came back.
     *
     * @param status such as 200
     * @param text status, type and beginning, as words for a person
     */
    record Answer(int status, String text) {
        boolean ok() {
            return status < 500;
        }

        /** Whether asking again would change nothing; 502 to 504 say "not yet". */
        boolean isFinal() {
            return status == 500 || status == 501;
        }
    }

    /** The answer; empty if there is none, most likely since nobody listens. Redirects on the same server are followed. */
    Optional<Answer> get(int port, String path) {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        try {
            HttpResponse<InputStream> response = send(address);
            for (int i = 0; i < MOST_REDIRECTS; i++) {
                URI next = next(address, response);
                if (next == null) {
                    break;
                }
                response.body().close();
                address = next;
                response = send(address);
            }
            return Optional.of(read(response));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpResponse<InputStream> send(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static @Nullable URI next(URI asked, HttpResponse<?> response) {
        if (response.statusCode() / 100 != 3) {
            return null;
        }
        return response.headers()
                .firstValue("location")
                .map(asked::resolve)
                .filter(next -> asked.getAuthority().equals(next.getAuthority()) && "http".equals(next.getScheme()))
                .orElse(null);
    }

    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        byte[] body;
        try (InputStream in = response.body()) {
            body = in.readNBytes(MOST_READ);
        }
        String type = response.headers()
                .firstValue("content-type")
                .map(value -> value.split(";", 2)[0])
                .orElse("");
        String start = beginning(type, new String(body, StandardCharsets.UTF_8));
        int status = response.statusCode();
        return new Answer(status, status + (type.isEmpty() ? "" : ", " + type) + (start.isEmpty() ? "" : ": " + start));
    }

    /** The title of a page; of other text its start. */
    private static String beginning(String type, String body) {
        Matcher title = TITLE.matcher(body);
        String text = title.find() ? title.group(1) : type.startsWith("text/") || type.endsWith("json") ? body : "";
        String line = SPACES.matcher(PlainText.of(text)).replaceAll(" ").strip();
        return line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + " ..." : line;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
