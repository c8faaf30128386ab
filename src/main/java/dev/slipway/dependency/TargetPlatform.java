package dev.slipway.dependency;

/**
 * A platform that wheels are chosen for.
 *
 * @param os the operating system
 * @param architecture as in wheel tags: {@code x86_64}, {@code aarch64}, {@code i686}; on macOS {@code arm64} or {@code x86_64};
 *     on Windows {@code amd64}, {@code arm64} or {@code win32}
 * @param major of glibc, musl or macOS; 0 on Windows
 * @param minor of glibc, musl or macOS; 0 on Windows
 */
public record TargetPlatform(Os os, String architecture, int major, int minor) {

    /** The kinds that wheels tell apart. */
    public enum Os {
        LINUX_GLIBC,
        LINUX_MUSL,
        MACOS,
        WINDOWS
    }

    /** The platform this program runs on. */
    public static TargetPlatform current() {
        throw new UnsupportedOperationException();
    }
}
