package dev.slipway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.platform.Platform;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsAreKeptWithoutSecretsTest {
    @TempDir
    private Path home;

    private SettingsFile file;

    @BeforeEach
    void open() {
        file = new SettingsFile(home.resolve("設定 😀"));
    }

    @Test
    void whatIsSetIsThereAgain() {
        file.set(Setting.PROXY, "http://ann@proxy.example.org:3128");
        file.set(Setting.TOOLS, home.resolve("工具 a=b\\c #d").toString());
        file.set(Setting.ENGINE, "pip");

        Settings read = new SettingsFile(home.resolve("設定 😀")).read().settings();
        assertThat(read.value(Setting.PROXY)).contains("http://ann@proxy.example.org:3128");
        assertThat(read.value(Setting.TOOLS))
                .contains(home.resolve("工具 a=b\\c #d").toString());
        assertThat(read.orUsual(Setting.ENGINE)).isEqualTo("pip");
        assertThat(read.orUsual(Setting.THEME)).isEqualTo("system");
    }

    @Test
    void whatIsUsualIsNotWritten() throws IOException {
        file.set(Setting.ENGINE, "pip");
        file.set(Setting.ENGINE, "auto");

        assertThat(Files.readString(file.path())).doesNotContain("engine");
    }

    @Test
    void aKeyOfAnotherVersionStays() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "shape = round\r\nengine=pip\r\n");

        file.set(Setting.THEME, "dark");

        assertThat(Files.readString(file.path())).contains("shape = round").contains("engine = pip");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy, http://ann:secret@proxy.example.org:3128, password",
        "index, https://ann:secret@index.example.org/simple, password",
        "proxy, proxy.example.org, is no address",
        "index, file:///etc/passwd, is no address",
        "engine, conda, none of the choices",
        "ca, relative.pem, depends on the folder",
        "ca, /nowhere/ca.pem, There is no file",
        "cache, here, depends on the folder",
        "no-proxy, 'a, b c', is no host",
        "container-host, docker, is no address"
    })
    void aBadValueIsRefusedInASentence(String key, String value, String says) {
        assertThatThrownBy(() -> file.set(Setting.named(key), value))
                .isInstanceOf(ShipException.class)
                .hasMessageContaining(says)
                .message()
                .doesNotContain("secret");
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void aBadLineInTheFileCountsAsNotSet() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.write(
                file.path(),
                "\ufeffengine = conda\nproxy = http://a:b@c\ntheme = dark\n".getBytes(StandardCharsets.UTF_8));

        SettingsFile.Content content = file.read();
        assertThat(content.settings().values()).containsOnlyKeys(Setting.THEME);
        assertThat(content.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.consequence()).contains("counts as not set"));
    }

    @Test
    void bytesThatAreNoTextSetNothingAndAreTold() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.write(file.path(), new byte[] {(byte) 0xff, (byte) 0xfe, 'e', 0});

        assertThat(file.read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("cannot be read"));
    }

    @Test
    void toolsAreToldInTheirOwnVariables() {
        Settings settings = Settings.NONE
                .with(Setting.PROXY, "http://ann@proxy.example.org:3128")
                .with(Setting.INDEX, "https://packages.example.org/simple")
                .with(Setting.CACHE, home.resolve("cache").toString());

        Surroundings here =
                Surroundings.of(settings, Platform.LINUX, Map.of("SLIPWAY_PROXY_PASSWORD", "p@ss word"), home);

        assertThat(here.variables())
                .containsEntry("HTTPS_PROXY", "http://ann:p%40ss%20word@proxy.example.org:3128")
                .containsEntry("https_proxy", "http://ann:p%40ss%20word@proxy.example.org:3128")
                .containsEntry("PIP_INDEX_URL", "https://packages.example.org/simple")
                .containsEntry("UV_DEFAULT_INDEX", "https://packages.example.org/simple");
        assertThat(here.folders().cache()).isEqualTo(home.resolve("cache"));
        assertThat(here.folders().config()).isEqualTo(home.resolve(".config/slipway"));
        assertThat(here).asString().doesNotContain("p%40ss");
    }

    @Test
    void theEnvironmentCountsMore() {
        Settings settings = Settings.NONE
                .with(Setting.PROXY, "http://proxy.example.org:3128")
                .with(Setting.INDEX, "https://packages.example.org/simple");

        Surroundings here = Surroundings.of(
                settings,
                Platform.LINUX,
                Map.of(
                        "https_proxy",
                        "http://other.example.org:80",
                        "UV_DEFAULT_INDEX",
                        "https://uv.example.org/simple"),
                home);

        assertThat(here.variables())
                .containsEntry("https_proxy", "http://other.example.org:80")
                .doesNotContainKeys("HTTP_PROXY", "PIP_INDEX_URL");
    }
}
