package dev.slipway.dependency;

import dev.slipway.environment.Keyring;
import dev.slipway.environment.NetrcFile;
import dev.slipway.environment.PackageSources;
import dev.slipway.environment.PipConfig;
import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.settings.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a machine looks for distributions and how it gets there, as pip and uv are set up. Its text never holds credentials.
 *
 * @param indexes the index first, then extra ones
 * @param trust where more certificates come from
 * @param proxy which addresses go through a proxy
 * @param others what else tells of distributions and passwords
 */
public record IndexSetup(List<Address> indexes, List<Path> trust, ProxyRules proxy, Others others) {

    /** Opaque, since it leads to passwords. */
    public sealed interface Others permits Besides {}

    record Besides(LinkFolders links, @Nullable Keyring keyring) implements Others {
        static final Besides NONE = new Besides(LinkFolders.NONE, null);
    }

    /** An index; opaque, since it may hold credentials. */
    public sealed interface Address permits KnownAddress {}

    record KnownAddress(IndexAddress address) implements Address {
        @Override
        public String toString() {
            return address.uri().toString();
        }
    }

    private static final String PYPI = "https://pypi.org/simple";

    public IndexSetup {
        indexes = List.copyOf(indexes);
        trust = List.copyOf(trust);
    }

    /** As this machine is set up for pip and uv. */
    public static IndexSetup current() {
        return of(Platform.current(), Surroundings.current().variables(), UserFolders.home());
    }

    /**
     * From environment variables, pip's configuration files and {@code .netrc}.
     *
     * @param home the user's home folder
     */
    public static IndexSetup of(Platform platform, Map<String, String> environment, Path home) {
        return of(platform, environment, home, PackageSources.NONE);
    }

    /**
     * The same for a project that names sources of its own. Those get a login of {@code .netrc} only where it names their host: its default,
     * which pip and uv hand to any host, would go to whoever wrote the project's files.
     */
    public static IndexSetup of(Platform platform, Map<String, String> machine, Path home, PackageSources sources) {
        PipConfig own = PipConfig.of(platform, machine, home);
        Map<String, String> environment = sources.over(machine, own.values());
        PipConfig config = PipConfig.of(platform, environment, home);
        NetrcFile netrc = NetrcFile.find(machine, home);
        List<String> known = addresses(own, machine);
        List<Address> indexes = new ArrayList<>();
        for (String text : addresses(config, environment)) {
            IndexAddress address = IndexAddress.tryParse(text);
            if (address != null) {
                String host = address.uri().getHost();
                indexes.add(new KnownAddress(
                        address.orLogin(known.contains(text) ? netrc.login(host) : netrc.loginOf(host))));
            }
        }
        String links = config.value("find-links").orElse(environment.getOrDefault("UV_FIND_LINKS", ""));
        return new IndexSetup(
                config.on("no-index") ? List.of() : indexes,
                TrustedCertificates.files(environment, config),
                ProxyRules.of(environment, config),
                new Besides(LinkFolders.of(links), Keyring.of(platform, environment)));
    }

    /** The index first, then those besides. */
    private static List<String> addresses(PipConfig config, Map<String, String> environment) {
        // A variable of uv goes over pip's files, as for uv itself.
        String main = first(
                environment.get("PIP_INDEX_URL"),
                environment.get("UV_DEFAULT_INDEX"),
                environment.get("UV_INDEX_URL"),
                config.value("index-url").orElse(null));
        List<String> all = new ArrayList<>();
        // uv lets an index have a name: name=https://...
        all.add(main == null ? PYPI : main.replaceFirst("^[\\w.-]+=(?=https?:)", ""));
        all.addAll(config.list("extra-index-url"));
        return all;
    }

    /** One index without anything else, for a test or a person's own choice; no index if the text is no address of HTTP. */
    public static IndexSetup at(String url) {
        IndexAddress address = IndexAddress.tryParse(url);
        return new IndexSetup(
                address == null ? List.of() : List.of(new KnownAddress(address)),
                List.of(),
                ProxyRules.NONE,
                Besides.NONE);
    }

    List<IndexAddress> addresses() {
        return indexes.stream()
                .map(index -> switch (index) {
                    case KnownAddress known -> known.address();
                })
                .toList();
    }

    Besides besides() {
        return switch (others) {
            case Besides besides -> besides;
        };
    }

    /** The addresses without credentials, to be shown. */
    public List<URI> shown() {
        return addresses().stream().map(IndexAddress::uri).toList();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }
}
