package dev.slipway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationsAreShownOnEachPlatformTest {
    private static final String UNKIND = "'; rm -rf \"$HOME\" `x` $(y) 中文";

    @ParameterizedTest
    @EnumSource(Platform.class)
    void whatIsShownIsNeverPartOfAProgram(Platform platform) {
        Notice notice = Notice.of(platform, UNKIND, "--help");

        boolean inWords = notice.command().stream().anyMatch(UNKIND::equals);
        boolean inVariables = notice.variables().containsValue(UNKIND);
        assertThat(inWords ^ inVariables).isTrue();
        assertThat(notice.command().stream().filter(word -> !word.equals(UNKIND)))
                .noneMatch(word -> word.contains("中文"));
    }

    @Test
    void aTextThatLooksLikeAnOptionIsNone() {
        var words = Notice.of(Platform.LINUX, "Slipway", "--help").command();

        assertThat(words.indexOf("--")).isLessThan(words.indexOf("--help"));
    }

    @Test
    void windowsIsToldByItsOwnPowerShell() {
        Notice notice = Notice.of(Platform.WINDOWS, "tides", "done");

        assertThat(notice.command()).startsWith("powershell.exe", "-NoProfile", "-NonInteractive");
        assertThat(notice.command().getLast())
                .contains("ToastNotificationManager")
                .doesNotContain("tides");
        assertThat(notice.variables()).containsValues("tides", "done");
    }

    @Test
    void theSecondToolkitIsOnlyTakenWhereItShowsSomething() {
        assertThat(Dock.shows(Platform.MACOS, Map.of())).isTrue();
        assertThat(Dock.shows(Platform.WINDOWS, Map.of())).isFalse();
        assertThat(Dock.shows(Platform.LINUX, Map.of("XDG_CURRENT_DESKTOP", "GNOME")))
                .isFalse();
        assertThat(Dock.shows(Platform.LINUX, Map.of("XDG_CURRENT_DESKTOP", "Unity:Unity7:ubuntu")))
                .isTrue();
        assertThat(Dock.shows(Platform.LINUX, Map.of())).isFalse();
    }
}
