package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsLearnTheWayToPackagesTest {
    @TempDir
    Path home;

    @Test
    void indexAndCredentialsAreASecretAndInNoCommand() {
        ImageIndex index = read(Map.of(
                "PIP_INDEX_URL", "https://li:geheim9@index.example/simple", "PIP_TRUSTED_HOST", "index.example"));

        assertThat(String.join(" ", index.arguments()))
                .contains("--secret id=pip,env=" + ImageIndex.SETTINGS)
                .doesNotContain("geheim9");
        assertThat(index.ofCommand().get(ImageIndex.SETTINGS))
                .contains("index-url = https://li:geheim9@index.example/simple")
                .contains("trusted-host = index.example");
        assertThat(index.toString()).doesNotContain("geheim9");
    }

    @Test
    void certificatesGoAlongAsAFile() throws IOException {
        Path file = Files.writeString(home.resolve("ca.pem"), "x");

        ImageIndex index = read(Map.of("SSL_CERT_FILE", file.toString()));

        assertThat(index.arguments()).contains("id=ca,src=" + file);
        assertThat(index.settings()).contains("cert = /run/secrets/ca");
    }

    @Test
    void proxiesAreNamedAndTheirValuesAreNot() {
        ImageIndex index = read(Map.of("HTTPS_PROXY", "http://li:geheim9@proxy.example:3128", "no_proxy", "x.example"));

        assertThat(index.arguments()).contains("HTTPS_PROXY", "no_proxy");
        assertThat(String.join(" ", index.arguments()))
                .doesNotContain("geheim9")
                .doesNotContain("--network");
    }

    @Test
    void whatListensOnThisMachineIsReachedOverItsNetwork() {
        assertThat(read(Map.of("PIP_INDEX_URL", "http://127.0.0.1:3141/simple")).arguments())
                .contains("--network", "host");
        assertThat(read(Map.of("NO_PROXY", "localhost")).arguments()).doesNotContain("--network");
    }

    @Test
    void whatAProjectNamesGoesOverTheMachinesOwn() {
        PackageSources sources = new PackageSources(
                "https://ann:geheim9@own.example/simple",
                List.of("https://more.example"),
                List.of(),
                false,
                true,
                List.of(),
                Set.of());

        ImageIndex index = IndexSettings.read(
                        Platform.LINUX, Map.of("PIP_INDEX_URL", "https://machine.example/simple"), home)
                .images(sources);

        assertThat(index.settings())
                .contains(
                        "index-url = https://ann:geheim9@own.example/simple\n",
                        "extra-index-url = https://more.example\n",
                        "pre = 1")
                .doesNotContain("machine.example");
        assertThat(index.arguments().toString() + index).doesNotContain("geheim9");
    }

    private ImageIndex read(Map<String, String> environment) {
        var variables = new java.util.HashMap<>(environment);
        variables.put("PIP_CONFIG_FILE", "/dev/null");
        return ImageIndex.read(Platform.LINUX, variables, home);
    }
}
