package dev.slipway.dependency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;

/** A service that speaks JSON over HTTP, reached the way this machine reaches its index: by its proxy, trusting its certificates. */
public final class WebService {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int LARGEST = 32 << 20;

    private final HttpClient http;
    private final ProxyRules proxy;

    private WebService(HttpClient http, ProxyRules proxy) {
        this.http = http;
        this.proxy = proxy;
    }

    /** @throws IOException with words for a person, if the certificates of this machine cannot be read */
    public static WebService of(IndexSetup setup) throws IOException {
        try {
            return new WebService(
                    Connections.open(HttpClient.newBuilder()
                            .connectTimeout(CONNECT)
                            .proxy(setup.proxy())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .sslContext(TrustedCertificates.context(setup.trust()))),
                    setup.proxy());
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates of this machine cannot be read", e);
        }
    }

    /** @throws IOException with words for a person, if it cannot be reached or answers with anything but success */
    public byte[] get(URI address) throws IOException, InterruptedException {
        return send(request(address).GET().build());
    }

    /** As {@link #get}, with a document. */
    public byte[] post(URI address, String json) throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build());
    }

    private HttpRequest.Builder request(URI address) {
        return proxy.authorized(HttpRequest.newBuilder(address), address)
                .timeout(WHOLE)
                .header("User-Agent", "slipway");
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        String host = request.uri().getHost();
        try {
            HttpResponse<byte[]> answer = http.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() / 100 != 2) {
                throw new StatusException(host + " answered with status " + answer.statusCode());
            }
            return answer.body();
        } catch (StatusException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(IndexClient.reason(e, host), e);
        }
    }

    private static final class StatusException extends IOException {
        private static final long serialVersionUID = 1;

        StatusException(String message) {
            super(message);
        }
    }
}
