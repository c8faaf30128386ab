package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ABuildOfAnImageGetsPasswordsAsSecretsTest {
    @TempDir
    private Path home;

    @Test
    void whatNetrcKnowsOfTheIndexGoesAlongAndNothingElse() throws IOException {
        Files.writeString(
                home.resolve(".netrc"),
                "machine index.example login ann password p@ss/word\nmachine other.example login bob password hidden\n");

        ImageIndex index = read(Map.of("PIP_INDEX_URL", "https://index.example/simple"));

        assertThat(index.settings()).contains("index-url = https://ann:p%40ss%2Fword@index.example/simple");
        assertThat(index.settings()).doesNotContain("bob", "hidden");
        assertThat(index.arguments()).noneMatch(word -> word.contains("p%40ss") || word.contains("ann"));
        assertThat(index.toString()).doesNotContain("p%40ss");
    }

    @Test
    void anAddressWithALoginOfItsOwnKeepsIt() throws IOException {
        Files.writeString(home.resolve(".netrc"), "machine index.example login ann password secret\n");

        assertThat(read(Map.of("PIP_INDEX_URL", "https://me:mine@index.example/simple"))
                        .settings())
                .contains("https://me:mine@index.example/simple")
                .doesNotContain("ann");
    }

    @Test
    void theDefaultOfNetrcIsForNoIndexInParticular() throws IOException {
        Files.writeString(
                home.resolve(".netrc"),
                "machine index.example login ann password known\ndefault login bob password hidden\n");

        ImageIndex index = read(Map.of(
                "PIP_INDEX_URL",
                "https://index.example/simple",
                "PIP_EXTRA_INDEX_URL",
                "https://elsewhere.example/simple"));

        assertThat(index.settings()).contains("ann:known@index.example", "= https://elsewhere.example/simple");
        assertThat(index.settings()).doesNotContain("bob", "hidden");
    }

    @Test
    void withoutNetrcNothingChanges() {
        assertThat(read(Map.of("PIP_INDEX_URL", "https://index.example/simple")).settings())
                .contains("index-url = https://index.example/simple");
    }

    private ImageIndex read(Map<String, String> variables) {
        return ImageIndex.read(Platform.LINUX, variables, home);
    }
}
