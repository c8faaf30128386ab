package dev.slipway.dependency;

import dev.slipway.platform.Platform;
import dev.slipway.requirement.MarkerEnvironment;
import java.util.Locale;

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

    /** The machine this program runs on. */
    public static TargetPlatform current() {
        Platform platform = Platform.current();
        return of(
                platform,
                System.getProperty("os.arch", ""),
                System.getProperty("os.version", ""),
                platform == Platform.LINUX ? CLibrary.current() : CLibrary.UNKNOWN);
    }

    /**
     * From what Java tells of a machine.
     *
     * @param osArch as the system property {@code os.arch}
     * @param osVersion as the system property {@code os.version}
     * @param library the C library, which counts on Linux only
     */
    static TargetPlatform of(Platform platform, String osArch, String osVersion, CLibrary library) {
        String architecture = osArch.toLowerCase(Locale.ROOT);
        return switch (platform) {
            case LINUX ->
                new TargetPlatform(
                        library.musl() ? Os.LINUX_MUSL : Os.LINUX_GLIBC,
                        linuxArchitecture(architecture),
                        library.major(),
                        library.minor());
            case MACOS -> {
                String[] numbers = osVersion.split("\\.");
                yield new TargetPlatform(
                        Os.MACOS,
                        architecture.equals("aarch64") ? "arm64" : "x86_64",
                        number(numbers, 0, 11),
                        number(numbers, 1, 0));
            }
            case WINDOWS ->
                new TargetPlatform(
                        Os.WINDOWS,
                        switch (architecture) {
                            case "aarch64" -> "arm64";
                            case "x86", "i386" -> "win32";
                            default -> "amd64";
                        },
                        0,
                        0);
        };
    }

    private static String linuxArchitecture(String osArch) {
        return switch (osArch) {
            case "amd64" -> "x86_64";
            case "x86", "i386", "i586" -> "i686";
            case "arm" -> "armv7l";
            default -> osArch;
        };
    }

    private static int number(String[] numbers, int index, int otherwise) {
        boolean number = index < numbers.length && numbers[index].matches("\\d{1,4}");
        return number ? Integer.parseInt(numbers[index]) : otherwise;
    }

    /** What markers are evaluated against for this Python here, such as {@code 3.10.99}. */
    public MarkerEnvironment markers(String python) {
        return switch (os) {
            case LINUX_GLIBC, LINUX_MUSL -> MarkerEnvironment.cpython(python, "linux", architecture);
            case MACOS -> MarkerEnvironment.cpython(python, "darwin", architecture);
            case WINDOWS ->
                MarkerEnvironment.cpython(
                        python, "win32", architecture.equals("win32") ? "x86" : architecture.toUpperCase(Locale.ROOT));
        };
    }

    /** For a sentence: "Linux x86_64", "macOS arm64". */
    public String title() {
        String system = switch (os) {
            case LINUX_GLIBC -> "Linux";
            case LINUX_MUSL -> "Linux with musl";
            case MACOS -> "macOS";
            case WINDOWS -> "Windows";
        };
        return system + " " + architecture;
    }
}
