package dev.slipway.environment;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** pip's settings in the words of uv, and the other way. */
final class IndexTranslation {
    private final Map<String, String> environment;
    private final Map<String, String> said = new HashMap<>();

    private IndexTranslation(Map<String, String> environment) {
        this.environment = environment;
    }

    static Map<String, String> forUv(PipConfig pip, Map<String, String> environment, boolean keyring) {
        var uv = new IndexTranslation(environment);
        pip.value("index-url").ifPresent(url -> uv.say("UV_DEFAULT_INDEX", url, "UV_INDEX_URL"));
        uv.say("UV_INDEX", String.join(" ", pip.list("extra-index-url")), "UV_EXTRA_INDEX_URL");
        uv.say("UV_FIND_LINKS", links(pip.list("find-links")));
        uv.say("UV_NO_INDEX", pip.on("no-index") ? "1" : "");
        uv.say("UV_INSECURE_HOST", String.join(" ", pip.list("trusted-host")));
        uv.say("UV_CONSTRAINT", String.join(" ", pip.list("constraint")));
        uv.say("UV_PRERELEASE", pip.on("pre") ? "allow" : "");
        pip.value("timeout").or(() -> pip.value("default-timeout")).ifPresent(time -> uv.say("UV_HTTP_TIMEOUT", time));
        Optional<String> provider = pip.value("keyring-provider");
        if (provider.filter("subprocess"::equals).isPresent() || provider.isEmpty() && keyring) {
            uv.say("UV_KEYRING_PROVIDER", "subprocess");
        }
        pip.value("proxy").ifPresent(proxy -> uv.say("ALL_PROXY", proxy, "HTTPS_PROXY", "https_proxy", "all_proxy"));
        // pip trusts what the system trusts; a certificate file named for pip, or else for requests, goes over that.
        String certificates = pip.value("cert").orElse(environment.getOrDefault("REQUESTS_CA_BUNDLE", ""));
        if (certificates.isEmpty() || !uv.say("SSL_CERT_FILE", certificates)) {
            // Older ones know only the second name.
            String[] settled = {"UV_SYSTEM_CERTS", "UV_NATIVE_TLS", "SSL_CERT_FILE", "SSL_CERT_DIR"};
            uv.say("UV_SYSTEM_CERTS", "true", settled);
            uv.say("UV_NATIVE_TLS", "true", settled);
        }
        // pip looks for the best version in all indexes; uv, unless told, only in the first that knows the name.
        uv.say("UV_INDEX_STRATEGY", "unsafe-best-match");
        return uv.said;
    }

    static Map<String, String> forPip(PipConfig config, Map<String, String> environment, boolean keyring) {
        var pip = new IndexTranslation(environment);
        if (config.value("index-url").isEmpty()) {
            pip.say("PIP_INDEX_URL", pip.own("UV_DEFAULT_INDEX", pip.own("UV_INDEX_URL", "")));
        }
        if (config.value("extra-index-url").isEmpty()) {
            pip.say("PIP_EXTRA_INDEX_URL", unnamed(pip.own("UV_INDEX", pip.own("UV_EXTRA_INDEX_URL", ""))));
        }
        if (config.value("find-links").isEmpty()) {
            pip.say("PIP_FIND_LINKS", pip.own("UV_FIND_LINKS", "").replace(',', ' '));
        }
        if (config.value("cert").isEmpty()) {
            pip.say("PIP_CERT", pip.own("SSL_CERT_FILE", ""), "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE");
        }
        if (keyring && config.value("keyring-provider").isEmpty()) {
            // Left to itself pip asks the keyring only where it may also ask the person.
            pip.say("PIP_KEYRING_PROVIDER", "subprocess");
        }
        return pip.said;
    }

    /** Says it unless it is nothing, or the tool was told already by this variable or another; whether it was said. */
    private boolean say(String variable, String value, String... orBy) {
        boolean told =
                environment.containsKey(variable) || List.of(orBy).stream().anyMatch(environment::containsKey);
        if (told || value.isBlank()) {
            return false;
        }
        said.put(variable, value);
        return true;
    }

    private String own(String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : value;
    }

    /** The addresses in such a value, without their names. */
    static List<String> addresses(String indexes) {
        return Stream.of(unnamed(indexes).split("\\s+"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Such a value with each address in it changed; their names stay. */
    static String each(String indexes, UnaryOperator<String> change) {
        return Stream.of(indexes.strip().split("\\s+"))
                .map(one -> {
                    String bare = unnamed(one);
                    return one.substring(0, one.length() - bare.length()) + change.apply(bare);
                })
                .collect(Collectors.joining(" "));
    }

    /** uv's indexes may have names: {@code torch=https://...}. */
    private static String unnamed(String indexes) {
        return indexes.replaceAll("(?<=^|\\s)[A-Za-z0-9._-]+=(?=\\w+://)", "");
    }

    /** uv fails on a folder that is not there, pip passes it over. */
    private static String links(List<String> links) {
        return links.stream().filter(IndexTranslation::isThere).collect(Collectors.joining(","));
    }

    private static boolean isThere(String link) {
        try {
            if (link.startsWith("file:")) {
                return Files.exists(Path.of(URI.create(link)));
            }
            return link.contains("://") || Files.exists(Path.of(link));
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException _) {
            return false;
        }
    }
}
