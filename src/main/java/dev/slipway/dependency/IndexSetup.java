package dev.slipway.dependency;

import dev.slipway.environment.Keyring;
import dev.slipway.environment.NetrcFile;
import dev.slipway.platform.Platform;
import dev.slipway.settings.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
        return of(
                Platform.current(), Surroundings.current().variables(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * From environment variables, pip's configuration files and {@code .netrc}.
     *
     * @param home the user's home folder
     */
    public static IndexSetup of(Platform platform, Map<String, String> environment, Path home) {
        PipConfig config = PipConfig.read(platform, environment, home);
        NetrcFile netrc = NetrcFile.find(environment, home);
        String main = first(
                environment.get("PIP_INDEX_URL"),
                environment.get("UV_DEFAULT_INDEX"),
                environment.get("UV_INDEX_URL"),
                config.value("index-url"));
        // uv lets an index have a name: name=https://...
        String url = main == null ? PYPI : main.replaceFirst("^[\\w.-]+=(?=https?:)", "");
        String extra = first(environment.get("PIP_EXTRA_INDEX_URL"), config.value("extra-index-url"));
        List<Address> indexes = new ArrayList<>();
        Stream.concat(Stream.of(url), extra == null ? Stream.empty() : Stream.of(extra.split("\\s+")))
                .map(IndexAddress::tryParse)
                .filter(Objects::nonNull)
                .map(address -> address.orLogin(netrc.login(address.uri().getHost())))
                .forEach(address -> indexes.add(new KnownAddress(address)));
        boolean none = isOn(first(environment.get("PIP_NO_INDEX"), config.value("no-index")));
        String links =
                first(environment.get("PIP_FIND_LINKS"), environment.get("UV_FIND_LINKS"), config.value("find-links"));
        return new IndexSetup(
                none ? List.of() : indexes,
                TrustedCertificates.files(environment, config),
                ProxyRules.of(environment, config),
                new Besides(LinkFolders.of(links == null ? "" : links), Keyring.of(platform, environment)));
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

    private static boolean isOn(@Nullable String value) {
        return value != null && List.of("1", "true", "yes", "y", "t", "on").contains(value.toLowerCase(Locale.ROOT));
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
