package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.environment.NetrcFile;
import dev.slipway.platform.Platform;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheIndexIsFoundAsPipFindsItTest {

    @TempDir
    Path home;

    private IndexSetup setup(Platform platform, Map<String, String> environment) {
        return IndexSetup.of(platform, environment, home);
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void thePublicOneUnlessToldOtherwise() {
        assertThat(setup(Platform.LINUX, Map.of("PIP_CONFIG_FILE", "/dev/null")).shown())
                .containsExactly(URI.create("https://pypi.org/simple/"));
    }

    @Test
    void environmentVariablesWin() throws IOException {
        write(".config/pip/pip.conf", "[global]\nindex-url = https://file.example.org/simple\n");
        Map<String, String> environment = Map.of(
                "PIP_INDEX_URL", "https://u:p@env.example.org:8443/simple",
                "UV_DEFAULT_INDEX", "https://uv.example.org/simple",
                "PIP_EXTRA_INDEX_URL", "https://one.example.org/s https://two.example.org/s");

        assertThat(setup(Platform.LINUX, environment).shown())
                .containsExactly(
                        URI.create("https://env.example.org:8443/simple/"),
                        URI.create("https://one.example.org/s/"),
                        URI.create("https://two.example.org/s/"));
        assertThat(setup(Platform.LINUX, Map.of("UV_DEFAULT_INDEX", "mine=https://uv.example.org/simple"))
                        .shown())
                .containsExactly(URI.create("https://uv.example.org/simple/"));
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, .config/pip/pip.conf",
        "LINUX, .pip/pip.conf",
        "MACOS, Library/Application Support/pip/pip.conf",
        "MACOS, .config/pip/pip.conf",
        "WINDOWS, AppData/Roaming/pip/pip.ini",
        "WINDOWS, pip/pip.ini"
    })
    void pipsOwnFilesAreReadOnEachPlatform(Platform platform, String file) throws IOException {
        write(
                file,
                "; mine\n[install]\nno-deps = no\n[global]\nIndex_URL : https://file.example.org/simple\n"
                        + "extra-index-url =\n    https://more.example.org/simple\n    https://most.example.org/simple\n");

        assertThat(setup(platform, Map.of()).shown())
                .containsExactly(
                        URI.create("https://file.example.org/simple/"),
                        URI.create("https://more.example.org/simple/"),
                        URI.create("https://most.example.org/simple/"));
    }

    @Test
    void loginsComeFromNetrcWhereTheAddressHasNone() throws IOException {
        write(
                ".netrc",
                "# mine\nmachine other.example.org login x password y\n"
                        + "machine index.example.org\n  login me\n  password \"s p#c\\\"e\"\ndefault login anon password none\n");
        IndexSetup setup = setup(Platform.LINUX, Map.of("PIP_INDEX_URL", "https://index.example.org/simple"));

        assertThat(setup.addresses().getFirst().login()).isEqualTo(new IndexAddress.Login("me", "s p#c\"e"));
        assertThat(setup.toString()).doesNotContain("s p#c");
        assertThat(NetrcFile.parse("machine a login b password #c\nmacdef init\nmachine d login e\n\nmachine f login g")
                        .login("a"))
                .isEqualTo(new NetrcFile.Login("b", "#c"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://pypi.org/simple/, true",
        "https://index.corp.example/simple/, false",
        "https://corp.example/simple/, false",
        "https://notcorp.example/simple/, true",
        "http://localhost:8080/simple/, false",
        "http://pypi.org/simple/, false"
    })
    void someAddressesGoThroughTheProxy(URI address, boolean through) {
        ProxyRules rules = setup(
                        Platform.LINUX,
                        Map.of(
                                "HTTPS_PROXY",
                                "http://user:pw@127.0.0.1:3128",
                                "NO_PROXY",
                                "example.org, .corp.example"))
                .proxy();

        Proxy proxy = rules.select(address).getFirst();

        assertThat(proxy.equals(Proxy.NO_PROXY)).isEqualTo(!through);
        if (through) {
            assertThat(((InetSocketAddress) proxy.address()).getPort()).isEqualTo(3128);
        }
    }

    @Test
    void certificatesOfThePlatformAndOfPipAreTrusted() throws Exception {
        Path bundle = home.resolve("bundle.pem");
        Files.writeString(bundle, "nonsense\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        IndexSetup setup = setup(Platform.LINUX, Map.of("PIP_CERT", bundle.toString(), "SSL_CERT_FILE", "/gone.pem"));

        assertThat(setup.trust()).startsWith(bundle, Path.of("/gone.pem"));
        assertThat(TrustedCertificates.inFile(bundle)).isEmpty();
        assertThat(TrustedCertificates.context(setup.trust())).isNotNull();
    }
}
