package dev.slipway.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AProfileIsKnownByItsNameTest {

    @Test
    void bothEndingsAreThoseOfProfiles() {
        assertThat(ProfileFile.isNamed(Path.of("slipway.json"))).isTrue();
        assertThat(ProfileFile.isNamed(Path.of("团队", "tides.slipway"))).isTrue();
    }

    @Test
    void theFolderOfSlipwaysOwnIsNone() {
        assertThat(ProfileFile.isNamed(Path.of("project", ".slipway"))).isFalse();
        assertThat(ProfileFile.isNamed(Path.of("tides.py"))).isFalse();
    }
}
