package dev.slipway.dependency;

import dev.slipway.platform.Platform;
import dev.slipway.requirement.MarkerEnvironment;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern TAG = Pattern.compile(
            "(win|macosx|linux|manylinux|musllinux)(?:_?(\\d+)(?:_(\\d+))?)?_?(amd64|x86_64|arm64|aarch64|i686|armv7l|ppc64le|s390x|universal2)?");
    /** What most Linux machines in use have at least. */
    private static final int GLIBC = 28;

    /**
     * From a platform tag as wheels have it (PEP 425, 600, 656), or its beginning and the architecture: {@code win_amd64}, {@code win32},
     * {@code macosx_14_0_arm64}, {@code macosx_arm64}, {@code manylinux_2_28_aarch64}, {@code linux_x86_64}, {@code musllinux_1_2_x86_64}.
     *
     * @return empty if it is none
     */
    public static Optional<TargetPlatform> parse(String text) {
        String tag = text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        if (tag.equals("win32")) {
            return Optional.of(new TargetPlatform(Os.WINDOWS, "win32", 0, 0));
        }
        Matcher parts = TAG.matcher(tag.replaceFirst("^macos(?!x)", "macosx").replaceFirst("^windows", "win"));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String machine = parts.group(4) == null ? "" : parts.group(4);
        boolean arm = machine.equals("arm64") || machine.equals("aarch64");
        int major = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
        int minor = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        String linux = machine.isEmpty() || machine.equals("amd64") ? "x86_64" : arm ? "aarch64" : machine;
        return Optional.of(
                switch (parts.group(1)) {
                    case "win" -> new TargetPlatform(Os.WINDOWS, arm ? "arm64" : "amd64", 0, 0);
                    case "macosx" ->
                        new TargetPlatform(
                                Os.MACOS, arm || machine.isEmpty() ? "arm64" : "x86_64", major < 0 ? 14 : major, minor);
                    case "musllinux" ->
                        new TargetPlatform(Os.LINUX_MUSL, linux, 1, major == 1 && parts.group(3) != null ? minor : 2);
                    default ->
                        new TargetPlatform(
                                Os.LINUX_GLIBC,
                                linux,
                                2,
                                major == 2 ? minor : major == 2014 ? 17 : major == 2010 ? 12 : major == 1 ? 5 : GLIBC);
                });
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
