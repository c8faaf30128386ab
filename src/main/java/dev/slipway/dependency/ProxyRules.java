package dev.slipway.dependency;

import dev.slipway.environment.PipConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which addresses are reached through which proxy, by the environment variables that curl and pip follow. */
public final class ProxyRules extends ProxySelector {

    /** Everything is reached directly. */
    public static final ProxyRules NONE = new ProxyRules(Map.of(), Map.of(), List.of());

    private final Map<String, InetSocketAddress> proxies;
    private final Map<String, IndexAddress.Login> logins;
    private final List<String> without;

    private ProxyRules(
            Map<String, InetSocketAddress> proxies, Map<String, IndexAddress.Login> logins, List<String> without) {
        super();
        this.proxies = Map.copyOf(proxies);
        this.logins = Map.copyOf(logins);
        this.without = List.copyOf(without);
    }

    static ProxyRules of(Map<String, String> environment, PipConfig config) {
        Map<String, InetSocketAddress> proxies = new HashMap<>();
        Map<String, IndexAddress.Login> logins = new HashMap<>();
        for (String scheme : List.of("http", "https")) {
            String value = config.value("proxy").orElse(null);
            for (String name :
                    List.of("all_proxy", "ALL_PROXY", scheme + "_proxy", scheme.toUpperCase(Locale.ROOT) + "_PROXY")) {
                String set = environment.get(name);
                value = set == null || set.isBlank() ? value : set;
            }
            InetSocketAddress address = value == null ? null : address(value);
            if (address != null) {
                proxies.put(scheme, address);
            }
            IndexAddress proxy = address == null || value == null
                    ? null
                    : IndexAddress.tryParse(value.contains("://") ? value : "http://" + value);
            if (proxy != null && proxy.login() != null) {
                logins.put(scheme, proxy.login());
            }
        }
        String without = environment.getOrDefault("NO_PROXY", environment.getOrDefault("no_proxy", ""));
        return new ProxyRules(
                proxies,
                logins,
                List.of(without.toLowerCase(Locale.ROOT).split("[,\\s]+")).stream()
                        .filter(entry -> !entry.isBlank())
                        .toList());
    }

    private static @Nullable InetSocketAddress address(String value) {
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            // Resolved when it is used, which may be never.
            return uri.getHost() == null ? null : InetSocketAddress.createUnresolved(uri.getHost(), port);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public List<Proxy> select(URI uri) {
        InetSocketAddress proxy =
                uri.getScheme() == null ? null : proxies.get(uri.getScheme().toLowerCase(Locale.ROOT));
        return proxy == null || isDirect(uri)
                ? List.of(Proxy.NO_PROXY)
                : List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHostString(), proxy.getPort())));
    }

    /**
     * A request with what its proxy wants to be told: told at once, since a client of Java's that answers when it is asked (RFC 9110,
     * 11.7.1) would answer servers as well. The client keeps it from them.
     */
    HttpRequest.Builder authorized(HttpRequest.Builder request, URI address) {
        IndexAddress.Login login = logins.get(
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT));
        return login == null || isDirect(address) ? request : request.setHeader("Proxy-Authorization", login.header());
    }

    private boolean isDirect(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        for (String entry : without) {
            String suffix = entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
            if (entry.equals("*") || host.equals(suffix) || host.endsWith("." + suffix)) {
                return true;
            }
        }
        return host.equals("localhost") || host.equals("127.0.0.1");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException cause) {
        // The look-up that failed tells it.
    }
}
