package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipSettingsReachUvTest {
    private static final String CONFIG = """
            # a comment
            [global]
            index-url = https://li:geheim9@index.example/simple
            extra_index_url =
                https://one.example/simple
                https://two.example/simple  ; kept by pip
            timeout: 7
            trusted-host = one.example

            [install]
            index-url = https://li:geheim9@install.example/simple
            no-binary =

            [freeze]
            timeout = 99
            """;

    @TempDir
    private Path home;

    @Test
    void indexesTimeoutAndTrust() throws IOException {
        write(".config/pip/pip.conf", CONFIG.replace("  ; kept by pip", ""));

        IndexSettings settings = read(Map.of());

        assertThat(settings.uv())
                .containsEntry("UV_DEFAULT_INDEX", "https://li:geheim9@install.example/simple")
                .containsEntry("UV_INDEX", "https://one.example/simple https://two.example/simple")
                .containsEntry("UV_HTTP_TIMEOUT", "7")
                .containsEntry("UV_INSECURE_HOST", "one.example");
    }

    @Test
    void whatTheSystemTrustsIsTrustedUnlessCertificatesAreNamed() {
        assertThat(IndexTranslation.forUv(new PipConfig(Map.of()), Map.of(), false))
                .containsEntry("UV_SYSTEM_CERTS", "true")
                .doesNotContainKey("SSL_CERT_FILE");
        assertThat(IndexTranslation.forUv(new PipConfig(Map.of("cert", "/c.pem")), Map.of(), false))
                .containsEntry("SSL_CERT_FILE", "/c.pem")
                .doesNotContainKey("UV_SYSTEM_CERTS");
        assertThat(IndexTranslation.forUv(new PipConfig(Map.of()), Map.of("SSL_CERT_FILE", "/mine.pem"), false))
                .doesNotContainKeys("SSL_CERT_FILE", "UV_SYSTEM_CERTS");
    }

    @Test
    void credentialsAreKnownAndNotTold() throws IOException {
        write(".config/pip/pip.conf", CONFIG);

        IndexSettings settings = read(Map.of());

        assertThat(settings.secrets()).contains("li:geheim9", "geheim9");
        assertThat(settings.toString()).doesNotContain("geheim9");
        assertThat(settings.shownIndex()).isEqualTo("https://install.example/simple");
    }

    @Test
    void variablesGoOverFilesAndTheNearerFileOverTheFartherOne() throws IOException {
        write("etc/pip/pip.conf", "[global]\nindex-url = https://far.example\nproxy = http://far.example:3128\n");
        write(".config/pip/pip.conf", "[global]\nindex-url = https://near.example\n");
        Map<String, String> shared =
                Map.of("XDG_CONFIG_DIRS", home.resolve("etc").toString());

        assertThat(read(shared).uv())
                .containsEntry("UV_DEFAULT_INDEX", "https://near.example")
                .containsEntry("ALL_PROXY", "http://far.example:3128");
        assertThat(read(Map.of("PIP_INDEX_URL", "https://variable.example")).uv())
                .containsEntry("UV_DEFAULT_INDEX", "https://variable.example");
    }

    @Test
    void whatUvWasToldIsLeftAloneAndToldToPip() throws IOException {
        write(".config/pip/pip.conf", "[global]\ncert = /c.pem\n");
        IndexSettings settings = read(Map.of(
                "UV_DEFAULT_INDEX", "https://uv.example/simple",
                "UV_INDEX", "torch=https://torch.example/cpu",
                "UV_INDEX_STRATEGY", "first-index"));

        assertThat(settings.uv())
                .doesNotContainKeys("UV_DEFAULT_INDEX", "UV_INDEX_STRATEGY")
                .containsEntry("SSL_CERT_FILE", "/c.pem");
        assertThat(settings.pip())
                .containsEntry("PIP_INDEX_URL", "https://uv.example/simple")
                .containsEntry("PIP_EXTRA_INDEX_URL", "https://torch.example/cpu");
        assertThat(settings.index()).isEqualTo("https://uv.example/simple");
    }

    @Test
    void foldersOfWheelsThatAreNotThereAreLeftOut() throws IOException {
        Path wheels = Files.createDirectories(home.resolve("wheels"));

        assertThat(read(Map.of("PIP_FIND_LINKS", wheels + " /not/there", "PIP_NO_INDEX", "1"))
                        .uv())
                .containsEntry("UV_FIND_LINKS", wheels.toString())
                .containsEntry("UV_NO_INDEX", "1");
    }

    @Test
    void filesAreReadAsPipReadsThem() throws IOException {
        Path file = write("pip.conf", CONFIG);
        Interpreter python = Machine.anyPython();
        Path venv = home.resolve("venv");
        var made = new Sequence().run(Machine.pip(python).create(python, venv));
        assertThat(made.ok()).as(made.output()).isTrue();
        String script = "from pip._internal.configuration import Configuration as C; c = C(isolated=False); c.load();"
                + "d = {k.split('.', 1)[1]: v for k, v in c.items() if k.startswith('global.')};"
                + "d.update({k.split('.', 1)[1]: v for k, v in c.items() if k.startswith('install.')});"
                + "print('\\n'.join(k + '|' + ' '.join(v.split()) for k, v in sorted(d.items()) if v))";
        var pips = new Sequence(Map.of("PIP_CONFIG_FILE", file.toString(), "HOME", home.toString()))
                .run(new Action.Exec(
                        List.of(
                                new VenvLayout(Platform.current(), venv)
                                        .python()
                                        .toString(),
                                "-I",
                                "-c",
                                script),
                        home,
                        Map.of(),
                        Set.of()));

        var ours =
                new java.util.TreeMap<>(PipConfig.read(List.of(file), Map.of()).values());
        ours.values().removeIf(String::isEmpty);
        assertThat(pips.output().lines().filter(line -> !line.startsWith("cert|")))
                .containsExactlyElementsOf(ours.entrySet().stream()
                        .map(entry -> entry.getKey() + "|"
                                + String.join(" ", entry.getValue().split("\\s+")))
                        .toList());
    }

    @Test
    void filesLieWherePipLooksOnEachPlatform() {
        assertThat(PipConfigFiles.of(Platform.LINUX, Map.of("PIP_CONFIG_FILE", "/mine.conf"), Path.of("/home/li")))
                .containsExactly(
                        Path.of("/etc/xdg/pip/pip.conf"),
                        Path.of("/etc/pip.conf"),
                        Path.of("/home/li/.pip/pip.conf"),
                        Path.of("/home/li/.config/pip/pip.conf"),
                        Path.of("/mine.conf"));
        assertThat(PipConfigFiles.of(Platform.MACOS, Map.of(), Path.of("/Users/li")))
                .contains(
                        Path.of("/Library/Application Support/pip/pip.conf"),
                        Path.of("/Users/li/.config/pip/pip.conf"));
        assertThat(PipConfigFiles.of(Platform.WINDOWS, Map.of("APPDATA", "C:\\A"), Path.of("C:\\Users\\li")))
                .contains(Path.of("C:\\A").resolve("pip").resolve("pip.ini"));
        assertThat(PipConfigFiles.of(Platform.LINUX, Map.of("PIP_CONFIG_FILE", "/dev/null"), Path.of("/home/li")))
                .isEmpty();
    }

    private IndexSettings read(Map<String, String> variables) {
        return IndexSettings.read(Platform.LINUX, variables, home);
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
