package dev.slipway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftwareDrawsWhereNothingElseDoesTest {
    @Test
    void aServerHasNoGraphicsDevice() {
        assertThat(Graphics.missing(Platform.LINUX, Set.of("/dev/null")::contains))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/dri", "/dev/nvidiactl", "/dev/dxg"})
    void aDriversFileIsOne(String device) {
        assertThat(Graphics.missing(Platform.LINUX, device::equals)).isFalse();
    }

    @Test
    void otherPlatformsDoNotTellByFiles() {
        assertThat(Graphics.missing(Platform.WINDOWS, any -> false)).isFalse();
        assertThat(Graphics.missing(Platform.MACOS, any -> false)).isFalse();
    }
}
