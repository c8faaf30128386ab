package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsAreNotWrittenAgainTest {

    @Test
    void userAndPasswordBecomeVariables() {
        IndexCredentials taken = IndexCredentials.takenOutOf(List.of(
                "--index-url https://ann:s3cr3t@packages.example/simple",
                "--extra-index-url https://token-of-mine@other.example/simple",
                "--find-links ./wheels"));

        assertThat(taken.lines())
                .containsExactly(
                        "--index-url https://${SLIPWAY_INDEX_USER_1}:${SLIPWAY_INDEX_PASSWORD_1}@packages.example/simple",
                        "--extra-index-url https://${SLIPWAY_INDEX_PASSWORD_3}@other.example/simple",
                        "--find-links ./wheels");
        assertThat(taken.variables())
                .isEqualTo(Map.of(
                        "SLIPWAY_INDEX_USER_1", "ann",
                        "SLIPWAY_INDEX_PASSWORD_1", "s3cr3t",
                        "SLIPWAY_INDEX_PASSWORD_3", "token-of-mine"));
    }

    @Test
    void variablesStayVariables() {
        List<String> lines = List.of("--index-url https://${USER}:${TOKEN}@packages.example/simple");

        assertThat(IndexCredentials.takenOutOf(lines)).isEqualTo(new IndexCredentials(lines, Map.of()));
    }
}
