package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How packages are reached from here, as the build of an image is told: pip's settings and certificates as secrets that exist
 * only while a command of the build runs, proxies as the predefined build arguments that leave no trace (docs.docker.com,
 * "Predefined ARGs"). Nothing of it is in the image, nothing secret in a command.
 *
 * @param settings text of a pip configuration for the build, may hold credentials; empty if pip needs none
 * @param certificates file of certificates to trust; null if the base image's own do
 * @param proxies names of the variables of this process that name proxies
 * @param onThisMachine whether the index or a proxy listens on this machine's own loopback address
 * @param variables for pip outside of images, as {@link IndexSettings#pip}
 * @param offline whether no index is to be asked
 */
public record ImageIndex(
        String settings,
        @Nullable Path certificates,
        List<String> proxies,
        boolean onThisMachine,
        Map<String, String> variables,
        boolean offline) {
    /** The variable that carries the settings to the engine's client. */
    public static final String SETTINGS = "SLIPWAY_PIP_SETTINGS";
    /** Ids of the two secrets in a Dockerfile. */
    public static final String PIP_SECRET = "pip";

    public static final String CA_SECRET = "ca";

    private static final List<String> KEPT =
            List.of("index-url", "extra-index-url", "trusted-host", "timeout", "retries", "proxy", "no-index", "pre");
    private static final List<String> PROXIES = List.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY");

    /** The settings of a machine and user; reads pip's configuration files. */
    public static ImageIndex read(Platform platform, Map<String, String> environment, Path home) {
        PipConfig config = PipConfig.of(platform, environment, home);
        IndexSettings index = IndexSettings.read(platform, environment, home);
        Map<String, String> options = new LinkedHashMap<>();
        KEPT.forEach(key -> config.value(key).ifPresent(value -> options.put(key, value)));
        option(index.pip(), "PIP_INDEX_URL").ifPresent(value -> options.putIfAbsent("index-url", value));
        option(index.pip(), "PIP_EXTRA_INDEX_URL").ifPresent(value -> options.putIfAbsent("extra-index-url", value));
        NetrcFile netrc = NetrcFile.find(environment, home);
        // The build has no home of the user's: what netrc has for these hosts goes along in the same secret.
        // Its default does not, which would hand a password to whatever index a file of the project names.
        for (String key : List.of("index-url", "extra-index-url")) {
            options.computeIfPresent(
                    key,
                    (_, urls) -> Stream.of(urls.strip().split("\\s+"))
                            .map(url -> netrc.filledInto(url, false))
                            .collect(java.util.stream.Collectors.joining(" ")));
        }
        Path certificates = Stream.of(
                        config.value("cert").orElse(""),
                        environment.getOrDefault("REQUESTS_CA_BUNDLE", ""),
                        environment.getOrDefault("SSL_CERT_FILE", ""))
                .filter(file -> !file.isBlank())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        if (certificates != null) {
            options.put("cert", "/run/secrets/" + CA_SECRET);
        }
        List<String> proxies = PROXIES.stream()
                .flatMap(name -> Stream.of(name, name.toLowerCase(java.util.Locale.ROOT)))
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .toList();
        boolean here = Stream.concat(
                        options.values().stream().flatMap(value -> Stream.of(value.split("\\s+"))),
                        proxies.stream()
                                .filter(name -> !name.equalsIgnoreCase("NO_PROXY"))
                                .map(environment::get))
                .anyMatch(ImageIndex::isLoopback);
        return new ImageIndex(text(options), certificates, proxies, here, index.pip(), index.offline());
    }

    private static Optional<String> option(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private static String text(Map<String, String> options) {
        if (options.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("[global]\n");
        options.forEach((key, value) -> text.append(key)
                .append(" = ")
                .append(value.replace("\n", "\n    "))
                .append('\n'));
        return text.toString();
    }

    private static boolean isLoopback(String address) {
        try {
            String host = URI.create(address).getHost();
            return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What a build command says of it. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        // A name without a value: the client takes the value from its own environment, so it is in no command line.
        proxies.forEach(name -> arguments.addAll(List.of("--build-arg", name)));
        if (!settings.isEmpty()) {
            arguments.addAll(List.of("--secret", "id=" + PIP_SECRET + ",env=" + SETTINGS));
        }
        if (certificates != null) {
            arguments.addAll(List.of("--secret", "id=" + CA_SECRET + ",src=" + certificates));
        }
        if (onThisMachine) {
            arguments.addAll(List.of("--network", "host"));
        }
        return arguments;
    }

    /** Variables that the build command needs for it. */
    public Map<String, String> ofCommand() {
        Map<String, String> needed = new HashMap<>();
        if (!settings.isEmpty()) {
            needed.put(SETTINGS, settings);
        }
        return needed;
    }

    /** Tells no values: they may hold credentials. */
    @Override
    public String toString() {
        return "ImageIndex[certificates=" + certificates + ", proxies=" + proxies + "]";
    }
}
