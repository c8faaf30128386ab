package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where distributions come from on this machine, so that both engines take them from there: what pip's configuration says in
 * the words of uv, and what uv's variables say in the words of pip. A setting that the tool itself already has is left alone.
 *
 * @param uv variables for uv, besides those that are inherited; may hold credentials
 * @param pip variables for pip, besides those that are inherited; may hold credentials
 * @param index address of the index
 * @param offline whether no index is to be asked
 * @param origin what it was read from
 */
public record IndexSettings(
        Map<String, String> uv, Map<String, String> pip, String index, boolean offline, Origin origin) {
    private static final String OFFLINE = "UV_OFFLINE";
    private static final String PUBLIC = "https://pypi.org/simple";
    private static final List<String> OWN_INDEXES = List.of(
            "PIP_INDEX_URL",
            "PIP_EXTRA_INDEX_URL",
            "UV_DEFAULT_INDEX",
            "UV_INDEX",
            "UV_INDEX_URL",
            "UV_EXTRA_INDEX_URL");
    private static final Pattern CREDENTIALS = Pattern.compile("://([^/@\\s]+)@");

    /** The machine and user whose settings they are. */
    public record Origin(Platform platform, Map<String, String> environment, Path home, Keyring keyring) {
        public Origin {
            environment = Map.copyOf(environment);
        }

        PipConfig config() {
            return PipConfig.of(platform, environment, home);
        }

        /** Tells no values: they may hold credentials. */
        @Override
        public String toString() {
            return platform.toString();
        }
    }

    public IndexSettings {
        uv = Map.copyOf(uv);
        pip = Map.copyOf(pip);
    }

    /** The settings of a machine and user; reads pip's configuration files. */
    public static IndexSettings read(Platform platform, Map<String, String> environment, Path home) {
        return read(new Origin(platform, environment, home, Keyring.of(platform, environment)));
    }

    private static IndexSettings read(Origin origin) {
        Map<String, String> environment = origin.environment();
        PipConfig config = origin.config();
        boolean keyring = origin.keyring().isThere();
        Map<String, String> uv = IndexTranslation.forUv(config, environment, keyring);
        Map<String, String> pip = IndexTranslation.forPip(config, environment, keyring);
        Function<String, Optional<String>> own =
                name -> Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        String index = config.value("index-url")
                .or(() -> own.apply("UV_DEFAULT_INDEX"))
                .or(() -> own.apply("UV_INDEX_URL"))
                .orElse(PUBLIC);
        boolean offline = config.on("no-index") || own.apply("UV_OFFLINE").isPresent();
        return new IndexSettings(uv, pip, index, offline, origin);
    }

    /**
     * The same for a project that names sources of its own, with the passwords that the system's keyring has of them: asked here, since
     * some indexes refuse a name without a password in a way after which pip does not ask it. The default login of netrc, which pip and uv
     * hand to any host, goes to the machine's own indexes alone.
     */
    public IndexSettings with(PackageSources sources) {
        IndexSettings joined = joined(sources);
        NetrcFile netrc = NetrcFile.find(origin.environment(), origin.home());
        return sources.namesHosts() && netrc.hasDefault() ? joined.withholding(netrc, own()) : joined;
    }

    /**
     * The same for a program that reads a file of the project which names indexes of its own: the default login of netrc stays here, and
     * that of a host which netrc names goes along in variables.
     *
     * @param named address by name, as pyproject.toml has them for uv
     */
    IndexSettings withIndexes(Map<String, String> named) {
        NetrcFile netrc = NetrcFile.find(origin.environment(), origin.home());
        if (named.isEmpty() || !netrc.hasDefault()) {
            return this;
        }
        IndexSettings held = withholding(netrc, own());
        Map<String, String> forUv = new HashMap<>(held.uv());
        named.forEach((name, url) -> {
            NetrcFile.Login login = netrc.loginOf(hostOf(url));
            if (login != null) {
                String variable = "UV_INDEX_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
                forUv.put(variable + "_USERNAME", login.user());
                forUv.put(variable + "_PASSWORD", login.password());
            }
        });
        return new IndexSettings(forUv, held.pip(), index, offline, origin);
    }

    private static String hostOf(String url) {
        try {
            return Objects.requireNonNullElse(URI.create(url).getHost(), "");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** The addresses that this machine is set up for, whatever a project says. */
    private Set<String> own() {
        PipConfig config = origin.config();
        Set<String> own = new HashSet<>(config.list("index-url"));
        own.addAll(config.list("extra-index-url"));
        OWN_INDEXES.forEach(name ->
                own.addAll(IndexTranslation.addresses(origin.environment().getOrDefault(name, ""))));
        return own;
    }

    /** Without netrc, and with the logins that it has for these indexes in their addresses. */
    private IndexSettings withholding(NetrcFile netrc, Set<String> own) {
        Map<String, String> forUv = new HashMap<>(uv);
        Map<String, String> forPip = new HashMap<>(pip);
        PipConfig config = origin.config();
        config.value("index-url").ifPresent(url -> forPip.putIfAbsent("PIP_INDEX_URL", url));
        config.value("extra-index-url").ifPresent(urls -> forPip.putIfAbsent("PIP_EXTRA_INDEX_URL", urls));
        for (Map<String, String> all : List.of(forUv, forPip)) {
            for (String name : OWN_INDEXES) {
                String value = all.getOrDefault(
                        name, all == forUv ? origin.environment().getOrDefault(name, "") : "");
                if (!value.isBlank()) {
                    all.put(name, IndexTranslation.each(value, url -> netrc.filledInto(url, own.contains(url))));
                }
            }
            all.put("NETRC", origin.platform() == Platform.WINDOWS ? "NUL" : "/dev/null");
        }
        return new IndexSettings(forUv, forPip, index, offline, origin);
    }

    private IndexSettings joined(PackageSources sources) {
        PipConfig config = origin.config();
        Map<String, String> environment = sources.over(origin.environment(), config.values());
        IndexSettings read = read(new Origin(origin.platform(), environment, origin.home(), origin.keyring()));
        Map<String, String> forUv = new HashMap<>(read.uv());
        addTo(forUv, "UV_INDEX", sources.extra(), " ");
        addTo(forUv, "UV_FIND_LINKS", sources.links(), ",");
        Map<String, String> forPip = new HashMap<>(read.pip());
        forPip.putAll(sources.pip(origin.environment(), config.values()));
        if (origin.keyring().isThere()) {
            read.origin().config().value("index-url").ifPresent(url -> forPip.putIfAbsent("PIP_INDEX_URL", url));
            read.origin()
                    .config()
                    .value("extra-index-url")
                    .ifPresent(urls -> forPip.putIfAbsent("PIP_EXTRA_INDEX_URL", urls));
            List.of(forUv, forPip)
                    .forEach(all ->
                            all.replaceAll((name, value) -> origin.keyring().filledIn(value)));
        }
        if (uv.containsKey(OFFLINE)) {
            forUv.put(OFFLINE, uv.get(OFFLINE));
        }
        return new IndexSettings(forUv, forPip, read.index(), read.offline(), origin);
    }

    /** The same while there is no network: uv then takes what it has. */
    IndexSettings withoutNetwork() {
        Map<String, String> forUv = new HashMap<>(uv);
        forUv.put(OFFLINE, "1");
        return new IndexSettings(forUv, pip, index, offline, origin);
    }

    /** How the build of an image reaches the packages of a project that names sources of its own. */
    public ImageIndex images(PackageSources sources) {
        Map<String, String> variables = new HashMap<>(variables(sources));
        variables.putAll(joined(sources).pip());
        return ImageIndex.read(origin.platform(), variables, origin.home());
    }

    /** The variables of a machine that is set up for these sources besides. */
    public Map<String, String> variables(PackageSources sources) {
        return sources.over(origin.environment(), origin.config().values());
    }

    /** uv was told some itself; then those are not translated, and go on counting. */
    private void addTo(Map<String, String> forUv, String variable, List<String> more, String separator) {
        String own = origin.environment().getOrDefault(variable, "");
        if (!own.isBlank() && !more.isEmpty()) {
            forUv.put(variable, own + separator + String.join(separator, more));
        }
    }

    /** The credentials in here, to be blanked wherever output is shown or kept. */
    public List<String> secrets() {
        return Stream.concat(Stream.of(index), Stream.concat(uv.values().stream(), pip.values().stream()))
                .flatMap(value -> CREDENTIALS.matcher(value).results().map(found -> found.group(1)))
                .flatMap(userAndPassword ->
                        Stream.of(userAndPassword, afterColon(userAndPassword), decoded(afterColon(userAndPassword))))
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .toList();
    }

    /** The index's address without credentials, to be shown. */
    public String shownIndex() {
        Matcher credentials = CREDENTIALS.matcher(index);
        return credentials.replaceAll("://");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static String afterColon(String text) {
        return text.substring(text.indexOf(':') + 1);
    }

    /** Tells no values: they may hold credentials. */
    @Override
    public String toString() {
        return "IndexSettings[" + shownIndex() + ", uv=" + uv.keySet() + ", pip=" + pip.keySet() + "]";
    }
}
