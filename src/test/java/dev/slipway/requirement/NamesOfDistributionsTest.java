package dev.slipway.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOfDistributionsTest {

    @Test
    void spellingsOfOneNameAreTheSame() {
        assertThat(DistributionName.normalize("Friendly._-Bard")).isEqualTo("friendly-bard");
        assertThat(DistributionName.same("ruamel.yaml", "ruamel_YAML")).isTrue();
        assertThat(DistributionName.same("pyyaml", "py-yaml")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A1", "zope.interface", "scikit-learn", "x_y", "2to3"})
    void theseAreAllowed(String name) {
        assertThat(DistributionName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "_a", "a b", "naïve", "a/b", "a\n"})
    void theseAreNot(String name) {
        assertThat(DistributionName.isValid(name)).isFalse();
    }
}
