package dev.slipway.dependency;

import dev.slipway.environment.Keyring;
import dev.slipway.environment.NetrcFile;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an index is, and what it wants to be told. Its text never holds the credentials.
 *
 * @param uri with {@code /} at its end and without credentials
 */
record IndexAddress(URI uri, @Nullable Login login) {

    /** Name and password for a host. */
    record Login(String user, String password) {

        String header() {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }

        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    /** From an address as a person writes it, with {@code user:password@} or without; null if it is none of HTTP. */
    static @Nullable IndexAddress tryParse(String text) {
        try {
            URI uri = URI.create(text.strip());
            String scheme = uri.getScheme();
            if (scheme == null || uri.getHost() == null || !scheme.matches("(?i)https?")) {
                return null;
            }
            String path = Objects.requireNonNullElse(uri.getRawPath(), "");
            String bare = scheme + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + (path.endsWith("/") ? path : path + "/");
            return new IndexAddress(URI.create(bare), login(uri.getRawUserInfo()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Login login(@Nullable String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) {
            return null;
        }
        String[] parts = userInfo.split(":", 2);
        return new Login(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
    }

    private static String decode(String text) {
        // A plus is a plus in this part of an address.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The same, with this login where it has none of its own. */
    IndexAddress orLogin(NetrcFile.@Nullable Login other) {
        return login != null || other == null ? this : new IndexAddress(uri, new Login(other.user(), other.password()));
    }

    /** The same, with the password that is kept for its user where the address tells none. */
    IndexAddress withPassword(@Nullable Keyring keyring) {
        Login known = login;
        if (keyring == null
                || known == null
                || known.user().isEmpty()
                || !known.password().isEmpty()) {
            return this;
        }
        String whole = uri.toString();
        List<String> services = List.of(whole, whole.substring(0, whole.length() - 1), uri.getRawAuthority());
        return keyring.password(known.user(), services)
                .map(password -> new IndexAddress(uri, new Login(known.user(), password)))
                .orElse(this);
    }

    URI page(String normalizedName) {
        return uri.resolve(normalizedName + "/");
    }
}
