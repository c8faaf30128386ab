package dev.slipway.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The platform part of wheel tags. */
final class PlatformTags {

    /** Names from before PEP 600, by the minor version of glibc that each stands for. */
    private static final Map<Integer, String> LEGACY =
            Map.of(17, "manylinux2014", 12, "manylinux2010", 5, "manylinux1");

    private static final Set<String> OLD_GLIBC = Set.of("x86_64", "i686");
    /** Big Sur called itself 10.16 to programs built before it. */
    private static final int LAST_MINOR_OF_MACOS_10 = 16;

    private PlatformTags() {}

    static List<String> of(TargetPlatform platform) {
        return switch (platform.os()) {
            case LINUX_GLIBC -> manylinux(platform);
            case LINUX_MUSL -> musllinux(platform);
            case MACOS -> macos(platform);
            case WINDOWS ->
                List.of(platform.architecture().equals("win32") ? "win32" : "win_" + platform.architecture());
        };
    }

    /** As {@code packaging} orders them: the plain tag, then from the newest glibc to the oldest (PEP 600). */
    private static List<String> manylinux(TargetPlatform platform) {
        String architecture = platform.architecture();
        List<String> tags = new ArrayList<>(List.of("linux_" + architecture));
        int oldest = OLD_GLIBC.contains(architecture) ? 5 : 17;
        for (int minor = platform.minor(); platform.major() == 2 && minor >= oldest; minor--) {
            tags.add("manylinux_2_" + minor + "_" + architecture);
            if (LEGACY.containsKey(minor)) {
                tags.add(LEGACY.get(minor) + "_" + architecture);
            }
        }
        return tags;
    }

    private static List<String> musllinux(TargetPlatform platform) {
        String architecture = platform.architecture();
        List<String> tags = new ArrayList<>(List.of("linux_" + architecture));
        for (int minor = platform.minor(); minor >= 0; minor--) {
            tags.add("musllinux_" + platform.major() + "_" + minor + "_" + architecture);
        }
        return tags;
    }

    private static List<String> macos(TargetPlatform platform) {
        List<String> tags = new ArrayList<>();
        boolean intel = platform.architecture().equals("x86_64");
        if (platform.major() == 10) {
            addMacos10(tags, platform.minor(), intel);
            return tags;
        }
        for (int major = platform.major(); major > 10; major--) {
            for (String format : formats(intel)) {
                tags.add("macosx_" + major + "_0_" + format);
            }
        }
        if (intel) {
            addMacos10(tags, LAST_MINOR_OF_MACOS_10, true);
        } else {
            // No arm64 before macOS 11, but a universal wheel may be named after its Intel half.
            for (int minor = LAST_MINOR_OF_MACOS_10; minor > 3; minor--) {
                tags.add("macosx_10_" + minor + "_universal2");
            }
        }
        return tags;
    }

    private static void addMacos10(List<String> tags, int newest, boolean intel) {
        for (int minor = newest; minor > 3; minor--) {
            for (String format : formats(intel)) {
                tags.add("macosx_10_" + minor + "_" + format);
            }
        }
    }

    private static List<String> formats(boolean intel) {
        return intel
                ? List.of("x86_64", "intel", "fat64", "fat3", "universal2", "universal")
                : List.of("arm64", "universal2");
    }
}
