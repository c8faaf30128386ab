package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.TargetPlatform.Os;
import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TheMachineTellsItsPlatformTest {

    @Test
    void theVersionOfGlibcIsTheOneThatGetconfTells() throws Exception {
        assumeTrue(Platform.current() == Platform.LINUX, "glibc is of Linux");
        String answer;
        try {
            Process getconf = new ProcessBuilder("getconf", "GNU_LIBC_VERSION").start();
            answer = new String(getconf.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            answer = "";
        }
        assumeTrue(answer.startsWith("glibc "), "there is no glibc here");
        TargetPlatform platform = TargetPlatform.current();

        assertThat("glibc " + platform.major() + "." + platform.minor()).isEqualTo(answer);
        assertThat(platform.os()).isEqualTo(Os.LINUX_GLIBC);
    }

    @Test
    void everySystemHasItsNamesForArchitectures() {
        CLibrary glibc =
                CLibrary.parse("\0GNU C Library (Ubuntu GLIBC 2.31-0ubuntu9) stable release version 2.31.\nCopyright");

        assertThat(TargetPlatform.of(Platform.LINUX, "amd64", "6.1", glibc))
                .isEqualTo(new TargetPlatform(Os.LINUX_GLIBC, "x86_64", 2, 31));
        assertThat(TargetPlatform.of(Platform.LINUX, "aarch64", "6.1", new CLibrary(true, 1, 2)))
                .isEqualTo(new TargetPlatform(Os.LINUX_MUSL, "aarch64", 1, 2));
        assertThat(TargetPlatform.of(Platform.MACOS, "aarch64", "14.5", CLibrary.UNKNOWN))
                .isEqualTo(new TargetPlatform(Os.MACOS, "arm64", 14, 5));
        assertThat(TargetPlatform.of(Platform.MACOS, "x86_64", "10.15.7", CLibrary.UNKNOWN))
                .isEqualTo(new TargetPlatform(Os.MACOS, "x86_64", 10, 15));
        assertThat(TargetPlatform.of(Platform.WINDOWS, "amd64", "10.0", CLibrary.UNKNOWN))
                .isEqualTo(new TargetPlatform(Os.WINDOWS, "amd64", 0, 0));
        assertThat(CLibrary.parse("nothing")).isEqualTo(CLibrary.UNKNOWN);
    }

    @Test
    void markersSeeThePlatformAsPythonDoes() {
        TargetPlatform windows = new TargetPlatform(Os.WINDOWS, "amd64", 0, 0);

        assertThat(windows.markers("3.10.99").platformMachine()).isEqualTo("AMD64");
        assertThat(windows.markers("3.10.99").osName()).isEqualTo("nt");
        assertThat(windows.markers("3.10.99").pythonVersion()).isEqualTo("3.10");
    }
}
