package dev.slipway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesAreAllowedByHostTest {
    private static final Settings SET =
            Settings.NONE.with(Setting.VARIABLES, "TOKEN@packages.example.org, USER@packages.example.org");

    @Test
    void settingsAndEnvironmentBothGiveTheWord() {
        AllowedVariables allowed = AllowedVariables.of(SET, Map.of("SLIPWAY_VARIABLES", "TOKEN@http://localhost:8080"));

        assertThat(allowed.allows("TOKEN", "packages.example.org")).isTrue();
        assertThat(allowed.allows("USER", "packages.example.org")).isTrue();
        assertThat(allowed.allows("TOKEN", "http://localhost:8080")).isTrue();
    }

    @Test
    void anotherHostPortOrSchemeIsNotAllowed() {
        AllowedVariables allowed = AllowedVariables.of(SET, Map.of());

        assertThat(allowed.allows("TOKEN", "http://packages.example.org")).isFalse();
        assertThat(allowed.allows("TOKEN", "packages.example.org:8443")).isFalse();
        assertThat(allowed.allows("TOKEN", "evil.packages.example.org")).isFalse();
        assertThat(allowed.allows("OTHER", "packages.example.org")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOKEN", "@host", "TOKEN@", "TOKEN@*", "TOKEN@https://a/b", "TOKEN@host@host", "A=b@host"})
    void whatIsNoVariableWithAHostIsRefused(String value) {
        assertThat(Setting.VARIABLES.refuses(value)).isPresent();
    }
}
