package dev.slipway.dependency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Fetches pages of an index over HTTP. */
final class IndexClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int LARGEST = 64 << 20;
    private static final int REDIRECTS = 5;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,15})-");
    // PEP 691: JSON if it can be had, else HTML.
    private static final String ACCEPT =
            "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01";

    /**
     * What came back.
     *
     * @param address where it came from at last
     */
    record Page(int status, String contentType, @Nullable String etag, byte[] body, URI address) {}

    private final HttpClient http;
    private final ProxyRules proxy;

    IndexClient(IndexSetup setup) throws GeneralSecurityException {
        this.proxy = setup.proxy();
        this.http = Connections.open(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .proxy(setup.proxy())
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(TrustedCertificates.context(setup.trust())));
    }

    /** Gets a page, or status 304 if it still is what the etag names. */
    Page get(URI page, IndexAddress index, @Nullable String etag) throws IOException, InterruptedException {
        URI[] from = {page};
        HttpResponse<byte[]> response = follow(from, address -> {
            var request = request(address, index).header("Accept", ACCEPT).header("Accept-Encoding", "gzip");
            return (etag == null ? request : request.header("If-None-Match", etag)).build();
        });
        return page(response, from[0]);
    }

    /**
     * Gets a part of a file; all of it where the server does not part it.
     *
     * @param range as in the header of that name (RFC 9110, 14.2)
     */
    WheelDirectory.Part range(URI file, IndexAddress index, String range) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = follow(
                new URI[] {file},
                address -> request(address, index).header("Range", range).build());
        if (response.statusCode() == 200) {
            return new WheelDirectory.Part(response.body(), 0);
        }
        Matcher part = CONTENT_RANGE.matcher(
                response.headers().firstValue("content-range").orElse(""));
        if (response.statusCode() != 206 || !part.lookingAt()) {
            throw new IOException("status " + response.statusCode());
        }
        return new WheelDirectory.Part(response.body(), Long.parseLong(part.group(1)));
    }

    /** How long a file is; -1 if the server does not tell. */
    long length(URI file, IndexAddress index) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = follow(
                new URI[] {file}, address -> request(address, index).HEAD().build());
        return response.statusCode() == 200
                ? response.headers().firstValueAsLong("content-length").orElse(-1)
                : -1;
    }

    private HttpResponse<byte[]> follow(URI[] page, Function<URI, HttpRequest> ask)
            throws IOException, InterruptedException {
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            URI address = page[0];
            HttpResponse<byte[]> response = send(ask.apply(address));
            String location = response.headers().firstValue("location").orElse(null);
            if (response.statusCode() / 100 != 3 || response.statusCode() == 304 || location == null) {
                return response;
            }
            URI next = resolve(address, location);
            if ("https".equals(address.getScheme()) && !"https".equals(next.getScheme())) {
                throw new IOException("the index leads from an encrypted address to a plain one");
            }
            page[0] = next;
        }
        throw new IOException("the index leads in a circle");
    }

    private static URI resolve(URI address, String location) throws IOException {
        try {
            return address.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException("the index leads to an address that is none", e);
        }
    }

    private HttpRequest.Builder request(URI address, IndexAddress index) {
        var request = proxy.authorized(HttpRequest.newBuilder(address), address)
                .timeout(WHOLE)
                .header("User-Agent", "slipway");
        IndexAddress.Login login = index.login();
        // A redirect must not carry the password to somebody else.
        boolean sameServer = index.uri().getHost().equals(address.getHost())
                && index.uri().getPort() == address.getPort()
                && index.uri().getScheme().equals(address.getScheme());
        if (login != null && sameServer) {
            request.header("Authorization", login.header());
        }
        return request.GET();
    }

    /** The limit holds for the whole answer, not only for its headers. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + WHOLE.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    private static Page page(HttpResponse<byte[]> response, URI address) throws IOException {
        byte[] body = response.body();
        boolean zipped = response.headers()
                .firstValue("content-encoding")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("gzip");
        if (zipped && body.length > 0) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = in.readNBytes(LARGEST);
            }
        }
        return new Page(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT),
                response.headers().firstValue("etag").orElse(null),
                body,
                address);
    }

    /** Why it failed, for a person; Java's own words for it are often none. */
    static String reason(IOException failure, String host) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (failure instanceof SSLException) {
            return "the certificate of " + host + " is not trusted here";
        }
        if (cause instanceof java.nio.channels.UnresolvedAddressException) {
            return host + " is not known here";
        }
        if (failure instanceof HttpTimeoutException) {
            return host + " did not answer in time";
        }
        if (failure instanceof ConnectException) {
            return "no connection to " + host;
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "the connection to " + host + " broke" : message;
    }
}
